// A short formula and the punctuation that touches it stay on one line: none begins with a comma.

const closing = /^[，。、；：？！）》”’,.;:?!)\]]+/;
const opening = /[（《“‘([]+$/;
/** Characters of a formula that fit the narrowest phone's line. A longer one must be free to break. */
const longestUnbroken = 22;

export function isFormula(html: string): boolean {
  return html.startsWith('<span class="katex"');
}

export function openingOf(before: string): string {
  return before.match(opening)?.[0] ?? "";
}

export function closingOf(after: string): string {
  return after.match(closing)?.[0] ?? "";
}

/** `next` is the text that follows. */
export function together(head: string, formula: string, tail: string, next: string): string {
  const drawn = formula.slice(formula.indexOf('<span class="katex-html"')).replace(/<[^>]*>/g, "");
  // Firefox breaks no line between two such spans unless it is told where: ：σ′(10)，σ′(100)，
  // Not before a space, where all break anyway: with both, Chromium 156 may hang in laying out the paragraph.
  const mayBreak = tail === "" || /^\s/.test(next) ? "" : "<wbr>";
  return `<span${drawn.length > longestUnbroken ? "" : ' class="together"'}>${head}${formula}${tail}</span>${mayBreak}`;
}
