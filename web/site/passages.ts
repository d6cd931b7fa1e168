// The words of what the build has written, heading by heading, each passage as one line: for the search.
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";

/** A heading, and what is read from it to the next one. */
interface Passage {
  id: string;
  title: string;
  text: string;
}

/** What is drawn, pressed, printed by a cell or folded away. What KaTeX sets for the eye is hidden, too: its MathML says the same. */
const unreadElements = new Set(["svg", "button", "template", "annotation", "parameter-slider", "decimal-slider"]);
const unreadClasses = new Set(["definition", "proof", "save", "values", "readout", "output", "when-live", "visually-hidden"]);
/** What stands within a line, MathML but for its tables included: around all else is a space. */
const inLine = /^(?:a|b|code|dfn|em|glossary-term|i|m(?!t[dr])\w+|semantics|small|span|strong|sub|sup)$/;
/** What a line of text writes between the two parts: 1/4, 10^(−5). */
const between: Record<string, string> = { mfrac: "/", msup: "^" };
/** Before a function's name: a product in a formula needs no space, w tanh(x) in a line of text does. */
const times = "\u2062";

export function passagesOf(markup: string): Passage[] {
  const passages: Passage[] = [];
  const walk = (node: Nodes): void => {
    if (isHeading(node)) passages.push({ id: String(node.properties["id"] ?? ""), title: line(textOf(node)), text: "" });
    else if (holdsHeading(node)) node.children.forEach(walk);
    else if (passages.length > 0) passages.at(-1)!.text += textOf(node);
  };
  walk(fromHtml(markup, { fragment: true }));
  return passages.map((passage) => ({ ...passage, text: line(passage.text) }));
}

function isHeading(node: Nodes): node is Element {
  return node.type === "element" && /^h[123]$/.test(node.tagName);
}

function holdsHeading(node: Nodes): node is Extract<Nodes, { children: unknown }> {
  return "children" in node && node.children.some((child) => isHeading(child) || holdsHeading(child));
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "root") return node.children.map(textOf).join("");
  const { tagName, properties, children } = node;
  const classes = properties["className"];
  if (unreadElements.has(tagName) || properties["ariaHidden"] === "true") return "";
  if (Array.isArray(classes) && classes.some((name) => unreadClasses.has(String(name)))) return "";
  const sign = between[tagName];
  if (sign !== undefined) return children.map((part, index) => inParentheses(part, tagName === "mfrac" || index === 1)).join(sign);
  const text = children.map(textOf).join("");
  if (tagName === "mi" && text.length > 1) return times + text;
  return inLine.test(tagName) ? text : ` ${text} `;
}

/** A part of a fraction and an exponent stand in parentheses where they have several parts; the base of a power has its own. */
function inParentheses(part: Nodes, wanted: boolean): string {
  const text = textOf(part);
  return wanted && part.type === "element" && part.tagName === "mrow" ? `(${text})` : text;
}

/** Without what is not read: the sign of applying a function, and the one that keeps a line from breaking; a prime needs no caret, and d/(dx) is one sign, d/dx. */
function line(text: string): string {
  return text
    .replace(/[\u2060\u2061]|\^(?=′)/g, "")
    .replace(/([d∂])\/\((\1\p{L})\)/gu, "$1/$2 ")
    .replace(/(?<=[\p{L}\p{N})])\u2062/gu, " ")
    .replace(/\u2062/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
