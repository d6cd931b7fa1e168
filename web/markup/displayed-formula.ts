// A formula that stands by itself: it scrolls in its own box, can be taken along as LaTeX or as plain text, and has the tick that
// opens its proof if it claims anything.
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { withoutRoles } from "./math.ts";
import { copyFormula } from "./save-figure.ts";

export function displayedFormula({ words, math }: Edition, latex: string, plain: string, proof: Html | null = null): Html {
  return html`<div class="displayed"><scroll-box class="display" label="${words.formula.name}">${math(latex, "display")}</scroll-box>${copyFormula(words, withoutRoles(latex), plain)}${proof}</div>`;
}
