// The words of what the build has written, as one line: for the search.

/** What is drawn, pressed, printed by a cell or folded away. What KaTeX sets for the eye is hidden, too: its MathML says the same. */
const unread =
  /^<(?:svg|button|template|annotation|parameter-slider|decimal-slider)\b|^<[^>]*\s(?:aria-hidden="true"|class="(?:[^"]* )?(?:definition|proof|save|values|readout|output|when-live|visually-hidden)[ "])/;
/** What stands within a line: around all else is a space. */
const inLine = /^<\/?(?:a|b|code|dfn|em|i|m(?!t[dr])\w+|semantics|small|span|strong|sub|sup|glossary-term)\b/;
const empty = /^<(?:br|col|hr|img|input|wbr)\b/;
/** What a line of text writes between the two parts: 1/4, 10^(−5). */
const between: Record<string, string> = { mfrac: "/", msup: "^" };
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " " };

interface Open {
  name: string;
  children: number;
  /** What closes it in the text. */
  end: string;
}

export function plainText(markup: string): string {
  let text = "";
  const path: Open[] = [];
  /** How deep the path was where it came to something unread. */
  let passed = Infinity;
  for (const [token, close, name] of markup.matchAll(/<(\/?)([a-z][\w-]*)(?:"[^"]*"|[^">])*>|[^<]+/g)) {
    const read = path.length < passed;
    if (name === undefined) {
      if (read) text += token;
    } else if (close === "/") {
      // A section may begin within an element that ends in it.
      const end = path.pop()?.end ?? "";
      if (path.length < passed) passed = Infinity;
      if (read) text += inLine.test(token) ? end : " ";
    } else if (empty.test(token)) {
      if (read) text += " ";
    } else {
      const { start, end } = read ? around(path.at(-1), name) : { start: "", end: "" };
      path.push({ name, children: 0, end });
      if (!read || token.endsWith("/>")) {
        if (token.endsWith("/>")) path.pop();
      } else if (unread.test(token)) passed = path.length;
      else text += inLine.test(token) ? start : " ";
    }
  }
  return text
    .replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity)
    .replace(/\u2061|\^(?=′)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Where a fraction or an exponent has several parts, it stands in parentheses; the base of a power has its own. */
function around(parent: Open | undefined, name: string): { start: string; end: string } {
  const sign = parent && between[parent.name];
  if (sign === undefined) return { start: "", end: "" };
  parent!.children++;
  const several = name === "mrow" && (parent!.name === "mfrac" || parent!.children === 2);
  const [open, end] = several ? ["(", ")"] : ["", ""];
  return { start: `${parent!.children === 2 ? sign : ""}${open}`, end };
}
