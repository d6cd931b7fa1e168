// HTML as a value: a template that escapes whatever is put into it, unless it is HTML already.

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

/** fillHtml("{value} as {place}", …): a sentence whose values are HTML, in the order that its language wants. */
export function fillHtml(sentence: string, values: Record<string, Html>): Html {
  return html`${sentence.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : values[piece]))}`;
}

/** Text that is known to be HTML: what KaTeX or the Markdown pipeline wrote. */
export function raw(text: string): Html {
  return new Html(text);
}
