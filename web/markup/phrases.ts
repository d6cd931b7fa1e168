// A Chinese title that needs two lines breaks after its comma or colon, and not in a word: 许多层过后，|梯度还剩多少.
import { type Html, html } from "./html.ts";

export function inPhrases(text: string): Html {
  const phrases = text.split(/(?<=[：，；。？！])(?=.)/);
  return phrases.length === 1 ? html`${text}` : html`${phrases.map((phrase) => html`<span class="phrase">${phrase}</span>`)}`;
}
