// Two errors to descend, one beside the other: their curves, where each descent stands, and its numbers.
import { expectAnswer } from "../engine/answers.ts";
import { derivativeOf } from "../engine/derivative.ts";
import { Descent, type Place } from "../engine/descent.ts";
import { drawAxes, drawNumbers } from "../plot/axes.ts";
import { dashes, drawCurve } from "../plot/curve.ts";
import { drawTrail } from "../plot/descent.ts";
import type { Palette, Pen } from "../plot/pen.ts";
import type { Viewport } from "../plot/viewport.ts";
import { fixed } from "../words/numbers.ts";
import { valueDecimals } from "../words/point-sentences.ts";
import { type Edition, latexOf } from "./edition.ts";
import { figureTicks } from "./figure-ticks.ts";
import { type Html, html } from "./html.ts";
import { inRole } from "./math.ts";
import { parameterSlider, type Slider } from "./parameter-slider.ts";
import { saveFigure } from "./save-figure.ts";
import { inheritedColours, stillFigure, type StillSize, stillViewport, type WorldWindow } from "./still.ts";

interface DescentText {
  id: string;
  /** The solid curve and the dashed one, in `variable`. */
  f: string;
  g: string;
  variable: string;
  window: WorldWindow;
  start: number;
  rate: Slider;
  caption: Html;
}

/** A descent that is under way: all the places it has been. */
export interface Run {
  descent: Descent;
  places: Place[];
}

export function descentFigure(edition: Edition, figure: DescentText): Html {
  const { engine, words, math } = edition;
  const { id, f, g, variable, start, rate, caption } = figure;
  // The engine draws over x, whatever the text calls it.
  const [solid = "", dashed = ""] = [f, g].map((text) => text.replace(new RegExp(`\\b${variable}\\b`, "g"), "x"));
  const runs = [solid, dashed].map((text): Run => {
    const descent = new Descent(engine, text, derivativeOf(engine, text));
    return { descent, places: [descent.at(start)] };
  });
  const { descent: said } = words;
  const still = (size: StillSize) => {
    const viewport = stillViewport(figure.window, size);
    return stillFigure(size, said.label, (pen) => drawRuns(pen, viewport, inheritedColours, runs));
  };
  const names = [f, g].map((text) => math(inRole("f", latexOf(engine, text))));
  const row = (run: Run, index: number) =>
    html`<tr><th scope="row"><span class="line-sample ${index === 0 ? "solid" : "dashed"}" aria-hidden="true"></span> <span class="visually-hidden">${index === 0 ? said.solid : said.dashed}</span><span aria-hidden="true">${names[index]}</span></th>${cells(run)}</tr>`;
  return html`<descent-figure id="${id}" ${runs.map(({ descent }, index) => html`${index === 0 ? "f" : "g"}="${descent.text}" d${index === 0 ? "f" : "g"}="${descent.derivative}" `)}variable="${variable}" window="${figure.window.join(" ")}" start="${start}" role="group" aria-labelledby="${id}-caption">
<figure>
<div class="plot">${still("wide")}${still("narrow")}</div>
<scroll-box class="runs" role="group" aria-label="${said.table}"><table><thead><tr><td></td><th scope="col"><var>${variable}</var></th><th scope="col">${said.error}</th><th scope="col">${said.slope}</th></tr></thead>
<tbody>${runs.map(row)}</tbody></table></scroll-box>
<div class="buttons when-live"><button type="button" class="one">${said.one}</button><button type="button" class="many">${said.many}</button><button type="button" class="reset">${words.figure.reset}</button><span class="count">${said.count}<output aria-live="off">0</output></span></div>
${parameterSlider(edition, id, rate)}
<figcaption id="${id}-caption">${caption}</figcaption>
</figure>
<p class="visually-hidden said" role="status"></p>
${saveFigure(words, ["png", "svg"])}
</descent-figure>`;
}

/** Where a run stands: x, the error there, and its slope. */
export function cells({ places }: Run): Html {
  const { x, value, slope } = places.at(-1)!;
  return html`<td class="x">${fixed(x, 3)}</td><td class="error">${fixed(value, valueDecimals)}</td><td class="slope">${fixed(slope, valueDecimals)}</td>`;
}

export function drawRuns(pen: Pen, viewport: Viewport, palette: Palette, runs: readonly Run[]): void {
  const { core } = runs[0]!.descent;
  const ticks = figureTicks(core, viewport);
  drawAxes(pen, viewport, ticks.x, ticks.y, palette);
  runs.forEach(({ descent: { text } }, index) => {
    const curve = expectAnswer(core.curve(text, {}, viewport), text);
    drawCurve(pen, viewport, curve, palette.f, palette.paper, index === 0 ? [] : dashes);
  });
  drawNumbers(pen, viewport, ticks.x, ticks.y, palette);
  runs.forEach(({ places }, index) => drawTrail(pen, viewport, places, index > 0, palette));
}
