// HTML as a value: a template that escapes whatever is put into it, unless it is HTML already.
import { closingOf, isFormula, together } from "./together.ts";

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(render).join("");
  return escape(String(part));
}

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + render(parts[index - 1]) + string));
}

/**
 * fillHtml("{value} as {place}", …): a sentence whose values are HTML, in the order that its language wants. A short
 * formula keeps the punctuation behind it.
 */
export function fillHtml(sentence: string, values: Record<string, Html>): Html {
  const pieces = sentence.split(/\{(\w+)\}/);
  const filled = pieces.map((piece, index) => {
    if (index % 2 === 0) return index === 0 ? piece : piece.slice(tailAfter(values[pieces[index - 1]!], piece).length);
    const value = values[piece];
    const next = pieces[index + 1]!;
    const tail = tailAfter(value, next);
    return tail === "" ? value : raw(together("", value!.text, tail, next.slice(tail.length)));
  });
  return html`${filled}`;
}

function tailAfter(value: Html | undefined, piece: string): string {
  return value instanceof Html && isFormula(value.text) ? closingOf(piece) : "";
}

/** Text that is known to be HTML: what KaTeX or the Markdown pipeline wrote. */
export function raw(text: string): Html {
  return new Html(text);
}
