// A short text that needs two lines breaks after a Chinese comma or colon, or between its parts, and not in a word:
// 许多层过后，|梯度还剩多少; 拖动圆点 · 两指缩放. Two words in quotation marks stay together: “是”或“否”.
import { type Html, html } from "./html.ts";

const betweenParts = " · ";

export function inPhrases(text: string): Html {
  if (text.includes(betweenParts)) return inParts(text.split(betweenParts));
  const phrases = text.replace(/(?<=”)[或与和](?=“)/g, "\u2060$&\u2060").split(/(?<=[：，；。？！])(?=.)/);
  if (phrases.length === 1) return html`${phrases[0]!}`;
  return html`${phrases.map((phrase) => html`<span class="phrase">${phrase}</span>`)}`;
}

/** The style puts a dot between two parts in one line; none ends a line or begins one. */
function inParts(parts: string[]): Html {
  return html`<span class="parts">${parts.map((part) => html`<span>${inPhrases(part)}</span> `)}</span>`;
}
