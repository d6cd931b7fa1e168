// A short text that needs two lines breaks after a Chinese comma or colon, or a dot between its parts, and not in a word:
// 许多层过后，|梯度还剩多少; 拖动圆点 · |两指缩放.
import { type Html, html } from "./html.ts";

export function inPhrases(text: string): Html {
  const phrases = text.split(/(?<=[：，；。？！]|· )(?=.)/);
  if (phrases.length === 1) return html`${text}`;
  return html`${phrases.map((phrase) => html`<span class="phrase">${phrase.trimEnd()}</span>${phrase.endsWith(" ") && " "}`)}`;
}
