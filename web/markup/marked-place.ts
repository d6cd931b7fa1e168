// A mistake marked where it was noticed, in the text as it was typed.
import { type Html, html } from "./html.ts";

/** `at` counts characters, as the engine does. */
export function markedPlace(text: string, at: number): Html {
  const characters = [...text];
  return html`<code class="echo">${characters.slice(0, at).join("")}<mark>${characters[at] ?? "\u2007"}</mark>${characters.slice(at + 1).join("")}</code>`;
}
