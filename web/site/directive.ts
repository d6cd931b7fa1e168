// What an author writes in Markdown, as the tags meet it, and how they read its attributes.
import type { Tensors } from "slope-tensors";
import type { Chain } from "../markup/derivation.ts";
import type { Edition } from "../markup/edition.ts";
import type { Html } from "../markup/html.ts";
import type { RecordedCells } from "./recorded-cells.ts";
import type { Glossary } from "./term.ts";

/** A directive as it was written: `:name[text]{attributes}`, or a block with `content` already made into HTML. */
export interface Directive {
  name: string;
  text: string;
  attributes: Record<string, string>;
  content: Html;
}

export interface DirectiveContext {
  edition: Edition;
  chains: Map<string, Chain>;
  cells: RecordedCells;
  tensors: Tensors;
  glossary: Glossary;
  /** How often the page has used each term of the glossary. */
  uses: Map<string, number>;
}

export type Tag = (directive: Directive, context: DirectiveContext) => Html;

/** An attribute that the tag cannot do without. */
export function required({ name, attributes }: Directive, attribute: string): string {
  const value = attributes[attribute];
  if (value === undefined) throw new Error(`:${name} needs ${attribute}="…"`);
  return value;
}

/** "-7 7 -0.2 1.2" */
export function numbers(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}
