// A letter of a formula that stands alone in the prose looks as it does in the formula: x, f, and the parameter α in its colour.
import type { Html as HtmlNode, Nodes, Parent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** Not within a word, a product of its own or brackets: in f(x) the letters are the author's, as in αx they are ours. */
const letter = /(?<![A-Za-z0-9_αβ(])(αx|ax|α|β|x|f)(?!′?[A-Za-z0-9_αβ(])/u;
const parameter = /[αβ]/;

/** Not in headings, whose text the contents repeat. */
export function setLetters(tree: Root): void {
  visit(tree as Nodes, (node, index, parent) => {
    if (node.type === "heading") return SKIP;
    if (node.type !== "text" || index === undefined || parent === undefined) return;
    const parts = node.value.split(letter);
    if (parts.length === 1) return;
    const pieces = parts.map((value, place): HtmlNode | Text => (place % 2 === 0 ? { type: "text", value } : { type: "html", value: variable(value) }));
    (parent as Parent).children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

function variable(letters: string): string {
  return `<var>${[...letters].map((one) => (parameter.test(one) ? `<span class="role-parameter">${one}</span>` : one)).join("")}</var>`;
}
