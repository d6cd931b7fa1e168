// The disclosure under a figure that gives it away: as a picture, as a table, as a link.
import type { Words } from "../words/words.ts";
import { type Html, html } from "./html.ts";

type FileKind = "png" | "svg" | "csv";

export function saveFigure({ save }: Words, kinds: readonly FileKind[]): Html {
  return html`<save-figure class="when-live"><details class="save"><summary>${save.title}</summary><div class="buttons">${kinds.map((kind) => html`<button type="button" data-kind="${kind}">${save[kind]}</button>`)}<button type="button" data-kind="link" data-done="${save.copied}">${save.link}</button></div></details></save-figure>`;
}

/** The two buttons beside a formula; `plain` is the engine's grammar, which can be typed in again. */
export function copyFormula({ save }: Words, latex: string, plain: string): Html {
  return html`<copy-formula class="buttons when-live" role="group" aria-label="${save.formula}"><button type="button" data-text="${latex}" data-done="${save.copied}">LaTeX</button><button type="button" data-text="${plain}" data-done="${save.copied}">${save.plain}</button></copy-formula>`;
}
