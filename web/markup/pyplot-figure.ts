// A figure of matplotlib.pyplot as the page draws it: its axes side by side, on a phone one below the other. The same
// drawing stands in the page when it is built and appears when a reader runs the cell.
import type { Plot } from "slope-plot";
import { expectAnswer } from "../engine/answers.ts";
import { type DataLine, type DataPoints, type DataScale, type DataSeries, type FramedAxes, dashesOf, dataColour, dataWindow, drawDataSeries, drawFramedAxes } from "../plot/framed-axes.ts";
import { SvgPen } from "../plot/svg-pen.ts";
import type { Tick } from "../plot/axes.ts";
import { powerOfTen } from "../words/numbers.ts";
import { fill } from "../words/words.ts";
import type { OutputEdition } from "./cell-output.ts";
import type { Edition } from "./edition.ts";
import { figureTicks } from "./figure-ticks.ts";
import { type Html, html, raw } from "./html.ts";
import { plainMathtext } from "./plain-mathtext.ts";
import { inheritedColours } from "./still.ts";

export interface PyplotFigure {
  axes: FramedAxes[];
}

/** Of the frame in which the data stand. */
const alone = { width: 560, height: 320 };
const several = { width: 330, height: 250 };
/** Around it: room for the numbers, and for what the author called the axes. */
const room = { left: 48, right: 12, top: 8, bottom: 28 };
const nameRoom = 22;

export function pyplotFigure({ engine, words }: OutputEdition, { axes }: PyplotFigure): Html {
  const size = axes.length > 1 ? several : alone;
  return html`<div class="pyplot${axes.length > 1 ? " several" : ""}">${axes.map((one) => panel(engine, words.cells, one, size))}</div>`;
}

function pointStyle({ color, alpha, hollow }: DataPoints, index: number): string {
  const colour = dataColour(color, index, alpha);
  return hollow ? `fill:none;stroke:${colour};stroke-width:1.5` : `fill:${colour};stroke:none`;
}

function panel(engine: Plot, cells: Edition["words"]["cells"], axes: FramedAxes, { width, height }: { width: number; height: number }): Html {
  const viewport = { ...dataWindow(axes), width, height };
  const fit = { x: Math.floor(width / 60), y: Math.floor(height / 40) };
  const chosen = figureTicks(engine, viewport, fit);
  const ticks = { x: ticksOf(engine, axes.x, chosen.x, viewport.left, viewport.right), y: ticksOf(engine, axes.y, chosen.y, viewport.bottom, viewport.top) };
  const frame = new SvgPen();
  drawFramedAxes(frame, viewport, ticks.x, ticks.y, axes, inheritedColours);
  const data = new SvgPen();
  drawDataSeries(data, viewport, axes);
  const left = room.left + (axes.ylabel ? nameRoom : 0);
  const whole = { width: left + width + room.right, height: room.top + height + room.bottom + (axes.xlabel ? nameRoom : 0) };
  const text = (x: number, y: number, name: string, turned = "") => html`<text x="${x}" y="${y}" text-anchor="middle" class="axis-name"${turned && html` transform="${turned}"`}>${name}</text>`;
  const middle = room.top + height / 2;
  const series = [...axes.lines, ...(axes.areas ?? []), ...axes.scatters];
  const said = fill(cells.figure, { title: plainMathtext(axes.title || axes.ylabel || cells.untitled), count: series.length, left: ticks.x[0]?.text ?? "", right: ticks.x.at(-1)?.text ?? "" });
  return html`<figure>${axes.title && html`<figcaption class="axes-title">${plainMathtext(axes.title)}</figcaption>`}
<svg viewBox="0 0 ${whole.width} ${whole.height}" role="img" aria-label="${said}">
<g transform="translate(${left} ${room.top})">${raw(frame.toString())}<svg width="${width}" height="${height}">${raw(data.toString())}</svg></g>
${axes.xlabel && text(left + width / 2, whole.height - 6, plainMathtext(axes.xlabel))}${axes.ylabel && text(14, middle, plainMathtext(axes.ylabel), `rotate(-90 14 ${middle})`)}
</svg>
${axes.legend && series.some(({ label }) => label) && legend(axes)}
</figure>`;
}

/** What the author set; of a logarithmic axis the whole powers of ten, or within less than two of them also their double and their fivefold. */
function ticksOf(engine: Plot, { isLog, ticks }: DataScale = {}, chosen: readonly Tick[], low: number, high: number): readonly Tick[] {
  if (ticks) return ticks.filter(({ value }) => low <= value && value <= high);
  if (!isLog) return chosen;
  const whole = chosen.filter(({ value }) => Number.isInteger(value)).map(({ value }) => ({ value, text: powerOfTen(value) }));
  if (whole.length > 1) return whole;
  const found: Tick[] = [];
  for (const digit of [1, 2, 5]) {
    const { value: more } = expectAnswer(engine.evaluate("log(d)/log(10)", { d: digit }), "log");
    for (let exponent = Math.floor(low); exponent <= high; exponent++) {
      found.push({ value: exponent + more, text: exponent === 0 ? String(digit) : digit === 1 ? powerOfTen(exponent) : `${digit}×${powerOfTen(exponent)}` });
    }
  }
  return found.sort((a, b) => a.value - b.value).filter(({ value }) => low <= value && value <= high);
}

function legend({ lines, areas = [], scatters }: FramedAxes): Html {
  const row = (series: DataSeries, sample: Html) => series.label && html`<li><svg class="sample" viewBox="0 0 40 10" aria-hidden="true">${sample}</svg>${plainMathtext(series.label)}</li>`;
  const ofLine = (line: DataLine, index: number) => {
    const colour = dataColour(line.color, index, line.alpha);
    const stroke = line.dashes !== "" && html`<path d="M2 5H38" style="stroke:${colour};stroke-dasharray:${dashesOf(line.dashes).join(" ") || "none"}"/>`;
    return row(line, html`${stroke}${line.marked && html`<circle cx="20" cy="5" r="3.5" style="fill:${colour};stroke:none"/>`}`);
  };
  const ofArea = (area: DataSeries, index: number) => row(area, html`<path d="M6 0H34V10H6Z" style="fill:${dataColour(area.color, index, area.alpha)};stroke:none"/>`);
  const ofPoints = (points: DataPoints, index: number) => row(points, html`<circle cx="20" cy="5" r="3.5" style="${pointStyle(points, index)}"/>`);
  return html`<ul class="legend-list">${lines.map(ofLine)}${areas.map(ofArea)}${scatters.map(ofPoints)}</ul>`;
}
