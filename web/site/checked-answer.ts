// A derivative asked for in Markdown: a question, then the mistakes that are often made with it.
import type { InlineCode, List, ListItem, Root } from "mdast";
import { checkedAnswer, type Hint } from "../markup/checked-answer.ts";
import type { Edition } from "../markup/edition.ts";
import type { Html } from "../markup/html.ts";

/**
 * :::checked-answer{#id f="sigmoid(2x)"}: the question, then a list. An item's first paragraph is what one may write by mistake, as
 * code in the engine's grammar; the rest says what went wrong. `by` is the variable, if it is not x.
 */
export function checkedAnswerMarkup(content: Root, attributes: Record<string, string>, edition: Edition, write: (tree: Root) => Html): Html {
  const { id, f, by = "x" } = attributes;
  const mistakes = content.children.find((node): node is List => node.type === "list");
  if (id === undefined || f === undefined || mistakes === undefined) throw new Error("a checked-answer needs #id, f=… and a list of mistakes");
  const question = write({ type: "root", children: content.children.filter((node) => node !== mistakes) });
  return checkedAnswer(edition, { id, f, by, question, hints: mistakes.children.map((item) => hint(item, write)) });
}

function hint({ children: [first, ...rest] }: ListItem, write: (tree: Root) => Html): Hint {
  const code = first?.type === "paragraph" ? first.children.find((node): node is InlineCode => node.type === "inlineCode") : undefined;
  if (code === undefined || rest.length === 0) throw new Error("a mistake is a formula as code, and a paragraph about it");
  return { text: code.value, said: write({ type: "root", children: rest }) };
}
