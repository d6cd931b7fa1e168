// What many layers leave of a gradient: the picture in powers of ten, and a table of the products.
import type { Plot } from "slope-plot";
import { type Depth, depthFunctions, depths, type Layers } from "../engine/depth.ts";
import { expectAnswer } from "../engine/answers.ts";
import { derivativeOf } from "../engine/derivative.ts";
import { labelledTicks } from "../engine/plotted-function.ts";
import { drawAxes, drawNumbers, ticksThatFit } from "../plot/axes.ts";
import { drawDepths, drawLevel, drawProducts } from "../plot/depth.ts";
import type { Palette, Pen } from "../plot/pen.ts";
import type { Viewport } from "../plot/viewport.ts";
import { fixed, powerOfTen, tickText } from "../words/numbers.ts";
import type { Words } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { inRole } from "./math.ts";
import { parameterSlider } from "./parameter-slider.ts";
import { saveFigure } from "./save-figure.ts";
import { inheritedColours, stillFigure, type StillSize, stillViewport, type WorldWindow } from "./still.ts";

interface DepthText {
  id: string;
  layers: Layers;
  caption: Html;
}

/** Layers across, powers of ten upwards: float32 fits in, with a little on either side. */
export const depthWindow: WorldWindow = [-15, 101, -58, 50];
export const mostLayers = 100;
const ranges = { n: { min: 1, max: mostLayers, step: 1 }, w: { min: 0.5, max: 6, step: 0.25 }, z: { min: -3, max: 3, step: 0.25 } };
const names = ["\\sigma", "\\tanh", "\\operatorname{ReLU}"];
const lines = ["solid", "dashed", "dotted"];
const decimals = 4;

export function gradientDepth(edition: Edition, { id, layers, caption }: DepthText): Html {
  const { engine, words, math } = edition;
  const derivatives = depthFunctions.map((id) => derivativeOf(engine, `${id}(x)`));
  const computed = depths(engine, derivatives, layers);
  const still = (size: StillSize) => {
    const viewport = stillViewport(depthWindow, size);
    return stillFigure(size, words.depth.label, (pen) => drawDepth(pen, viewport, inheritedColours, engine, words, computed, layers.n));
  };
  const row = (depth: Depth, index: number) =>
    html`<tr data-df="${derivatives[index]}"><th scope="row"><span class="line-sample ${lines[index]}" aria-hidden="true"></span> <span class="visually-hidden">${words.functions[depthFunctions[index]!]}</span><span aria-hidden="true">${math(inRole("df", names[index]!))}</span></th>${depthCells(depth)}</tr>`;
  return html`<gradient-depth id="${id}" role="group" aria-labelledby="${id}-caption">
<figure>
<div class="plot">${still("wide")}${still("narrow")}</div>
<scroll-box class="runs" role="group" aria-label="${words.depth.table}"><table><thead><tr><td></td><th scope="col">${words.depth.factor}</th><th scope="col">${words.depth.product}</th><th scope="col">${words.depth.stored}</th></tr></thead>
<tbody>${computed.map(row)}</tbody></table></scroll-box>
${(["n", "w", "z"] as const).map((name) => parameterSlider(edition, id, { name, value: layers[name], ...ranges[name] }))}
<figcaption id="${id}-caption">${caption}</figcaption>
</figure>
<p class="visually-hidden said" role="status"></p>
${saveFigure(words, ["png", "svg", "csv"])}
</gradient-depth>`;
}

export function depthCells({ factor, product, stored }: Depth): Html {
  return html`<td>${fixed(factor, decimals)}</td><td>${fixed(product, decimals)}</td><td>${fixed(stored, decimals)}</td>`;
}

export function drawDepth(pen: Pen, viewport: Viewport, palette: Palette, core: Plot, words: Words, computed: readonly Depth[], n: number): void {
  const fit = ticksThatFit(viewport);
  const exponent = (text: string) => expectAnswer(core.evaluate(text, {}), text).value;
  const x = labelledTicks(core, 0, viewport.right, fit.x).map(({ value, text }) => ({ value, text: tickText(text) }));
  const y = labelledTicks(core, viewport.bottom, viewport.top, fit.y + 1).map(({ value }) => ({ value, text: powerOfTen(value) }));
  drawAxes(pen, viewport, x, y, palette);
  drawLevel(pen, viewport, exponent("log(2^128)/log(10)"), words.depth.largest, true, palette);
  drawLevel(pen, viewport, exponent("log(2^-149)/log(10)"), words.depth.smallest, false, palette);
  const climbs = computed.map(({ decades }) => decades);
  drawDepths(pen, viewport, climbs, palette);
  drawNumbers(pen, viewport, x, y, palette);
  drawProducts(pen, viewport, climbs, n, palette);
}
