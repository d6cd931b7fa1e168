// What an author writes in Markdown, as the tags meet it, and how they read its attributes.
import type { Tensors } from "slope-tensors";
import type { Chain } from "../markup/derivation.ts";
import type { Edition } from "../markup/edition.ts";
import type { Html } from "../markup/html.ts";
import type { Slider } from "../markup/parameter-slider.ts";
import type { WorldWindow } from "../markup/still.ts";
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

/** A number, or where there is none, what it is `otherwise`. */
export function numberOf(directive: Directive, attribute: string, otherwise?: number): number {
  if (otherwise !== undefined && directive.attributes[attribute] === undefined) return otherwise;
  return numbersOf(directive, attribute, 1)[0]!;
}

/** "-7 7 -0.2 1.2"; as many as are wanted. */
export function numbersOf(directive: Directive, attribute: string, count?: number): number[] {
  const text = required(directive, attribute);
  const found = numbers(text);
  if (!found.every(Number.isFinite) || found.length !== (count ?? found.length)) {
    const wanted = count === 1 ? "a number" : `${count ?? "some"} numbers with blanks between`;
    throw new Error(`:${directive.name} has ${attribute}="${text}", which is not ${wanted}`);
  }
  return found;
}

function numbers(text: string): number[] {
  return text.trim().split(/\s+/).map((one) => (one === "" ? NaN : Number(one)));
}

/** "-7 7 -0.2 1.2": left, right, bottom, top. */
export function windowOf(directive: Directive, attribute = "window"): WorldWindow {
  const [left = 0, right = 0, bottom = 0, top = 0] = numbersOf(directive, attribute, 4);
  if (left >= right || bottom >= top) throw new Error(`:${directive.name} has ${attribute}="${directive.attributes[attribute]}", which is not "left right bottom top", the smaller first`);
  return [left, right, bottom, top];
}

/** "w 1 0.25 5 0.05": name, value, least, greatest, step; several with commas between. */
export function slidersOf(directive: Directive, attribute: string): Slider[] {
  return required(directive, attribute).split(",").map((one) => {
    const [name = "", ...rest] = one.trim().split(/\s+/);
    const [value = NaN, min = NaN, max = NaN, step = NaN] = rest.map(Number);
    if (rest.length !== 4 || !(min <= value && value <= max && step > 0)) {
      throw new Error(`:${directive.name} has ${attribute}="${one.trim()}", which is not "name value least greatest step"`);
    }
    return { name, value, min, max, step };
  });
}

/** One of these words. */
export function oneOf<Word extends string>(directive: Directive, attribute: string, words: readonly Word[]): Word {
  const word = required(directive, attribute) as Word;
  if (!words.includes(word)) throw new Error(`:${directive.name} has ${attribute}="${word}", which is none of ${words.join(", ")}`);
  return word;
}
