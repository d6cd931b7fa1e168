// A question that readers get wrong: each choice opens its own explanation, without a script.
import type { List, ListItem, Root } from "mdast";
import { type Html, html, raw } from "../markup/html.ts";
import type { Words } from "../words/words.ts";

/**
 * :::question{#id right=2}: first the question, then a list. An item's first paragraph is the choice, the rest explains it;
 * `right` counts the items from 1.
 */
export function questionMarkup(content: Root, attributes: Record<string, string>, words: Words, write: (tree: Root) => Html): Html {
  const { id, right } = attributes;
  const choices = content.children.find((node): node is List => node.type === "list");
  if (id === undefined || right === undefined || choices === undefined) throw new Error("a question needs #id, right=… and a list of choices");
  if (choices.children[Number(right) - 1] === undefined) throw new Error(`question ${id} has no choice ${right}`);
  const asked = content.children.filter((node) => node !== choices);
  return html`<asked-question class="question" id="${id}">
${write({ type: "root", children: asked })}
<div class="choices">${choices.children.map((item, index) => choice(item, index + 1 === Number(right), id, words, write))}</div>
</asked-question>`;
}

function choice(item: ListItem, right: boolean, name: string, words: Words, write: (tree: Root) => Html): Html {
  const [first, ...rest] = item.children;
  // In the summary stands the paragraph's content: written without its paragraph, its pieces would have blanks between them.
  const label = first === undefined ? "" : write({ type: "root", children: [first] }).text.replace(/^<p>|<\/p>\s*$/g, "");
  return html`<details class="choice ${right ? "right" : "wrong"}" name="${name}">
<summary><span>${raw(label)}</span></summary>
<div class="answer"><span class="mark ${right ? "proved" : "refuted"}" aria-hidden="true">${right ? "✓" : "✗"}</span><div><b>${right ? words.question.right : words.question.wrong}</b> ${write({ type: "root", children: rest })}</div></div>
</details>`;
}
