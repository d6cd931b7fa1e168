// What a reader's browser can measure: how long each activation takes, beside the ReLU. No number until it has.
import { type Ratios, timedFunctions } from "../engine/kernel-times.ts";
import { wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { saveFigure } from "./save-figure.ts";

export function kernelTimes({ words }: Edition, id: string, caption: Html): Html {
  const { times } = words;
  const row = (name: string) => html`<tr><th scope="row">${wordsFor(words.functions, name)}</th>${timeCells(undefined)}</tr>`;
  return html`<kernel-times id="${id}" role="group" aria-labelledby="${id}-caption">
<figcaption id="${id}-caption">${caption}</figcaption>
<p class="buttons when-live"><button type="button">${times.measure}</button></p>
<table class="when-live"><caption class="visually-hidden">${times.table}</caption><thead><tr><th scope="col">${times.function}</th><th scope="col" colspan="2">${times.ratio}</th></tr></thead>
<tbody>${timedFunctions.map(row)}</tbody></table>
<p class="said when-live" role="status"></p>
<p class="on-paper">${times.still}</p>
${saveFigure(words, ["csv"])}
</kernel-times>`;
}

/** The ratio and a bar, as long as its share of the longest. */
export function timeCells(measured: { ratio: number; longest: number } | undefined): Html {
  return measured === undefined
    ? html`<td>–</td><td></td>`
    : html`<td>${measured.ratio.toFixed(1)}</td><td><span class="bar" style="width:${((100 * measured.ratio) / measured.longest).toFixed(1)}%"></span></td>`;
}

export function longest(ratios: Ratios): number {
  return Math.max(...Object.values(ratios));
}
