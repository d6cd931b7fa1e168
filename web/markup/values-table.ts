// The figure as a table, for those who read better than they see: the engine's ticks, and both values at each.
import { labelledTicks, type PlottedFunction } from "../engine/plotted-function.ts";
import { fixed, tickText } from "../words/numbers.ts";
import { valueDecimals } from "../words/point-sentences.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { inRole } from "./math.ts";

const rowsAtMost = 14;

interface Span {
  left: number;
  right: number;
}

export function valuesTable({ words, math }: Edition, plotted: PlottedFunction, called: { f: string; df: string }, span: Span): Html {
  const { columns } = words.figure;
  const names = [
    [columns.x, "x"],
    [columns.value, inRole("f", called.f)],
    [columns.slope, inRole("df", called.df)],
  ] as const;
  return html`<table><caption>${words.figure.table_caption}</caption>
<thead><tr>${names.map(([said, latex]) => html`<th scope="col"><span class="visually-hidden">${said}</span><span aria-hidden="true">${math(latex)}</span></th>`)}</tr></thead>
<tbody>${valuesRows(plotted, span)}</tbody></table>`;
}

export function valuesRows(plotted: PlottedFunction, { left, right }: Span): Html {
  const rows = labelledTicks(plotted.core, left, right, rowsAtMost).map(({ value: x, text }) => {
    const { value, slope } = plotted.at(x);
    return html`<tr><th scope="row">${tickText(text)}</th><td>${fixed(value, valueDecimals)}</td><td>${fixed(slope, valueDecimals)}</td></tr>`;
  });
  return html`${rows}`;
}
