// What a reader has written into a cell, kept as long as the tab: the page may be loaded again, or its other language be wanted.

/** "/en/sigmoid.html" has the cells of "/zh/sigmoid.html", "/slope-en.html" those of "/slope-zh.html". */
const language = /(?<=\/)(?:zh|en)(?=\/[^/]*$)|(?<=-)(?:zh|en)(?=\.html$)/;

const nameOf = (cell: string): string => `source ${location.pathname.replace(language, "")}#${cell}`;

export function keptSource(cell: string): string | undefined {
  try {
    return sessionStorage.getItem(nameOf(cell)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** undefined: the cell is again as the page has it. */
export function keepSource(cell: string, source: string | undefined): void {
  try {
    if (source === undefined) sessionStorage.removeItem(nameOf(cell));
    else sessionStorage.setItem(nameOf(cell), source);
  } catch {
    // Storage may be forbidden, or full: then what is written lasts as long as its page.
  }
}
