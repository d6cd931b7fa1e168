// The figure of a secant as it stands in the page before, or without, a script, and the quotients for ever smaller steps.
import { Secants } from "../engine/secants.ts";
import { drawAxes, drawNumbers } from "../plot/axes.ts";
import { drawCurve } from "../plot/curve.ts";
import { labelShares, placeLabel } from "../plot/label-place.ts";
import { drawEnds, drawSecant } from "../plot/secant.ts";
import { fixed } from "../words/numbers.ts";
import { valueDecimals } from "../words/point-sentences.ts";
import { fill } from "../words/words.ts";
import { expectAnswer } from "../engine/answers.ts";
import { type Edition, latexOf } from "./edition.ts";
import { figureTicks } from "./figure-ticks.ts";
import { fillHtml, type Html, html } from "./html.ts";
import { inRole } from "./math.ts";
import { inPhrases } from "./phrases.ts";
import { saveFigure } from "./save-figure.ts";
import { inheritedColours, labelStyle, stillFigure, type StillSize, stillViewport, type WorldWindow } from "./still.ts";

interface SecantText {
  id: string;
  f: string;
  window: WorldWindow;
  /** The fixed place, and how far from it the second point begins. */
  at: number;
  h: number;
  caption: Html;
}

/** The letter in words and tables. */
const step = html`<var>h</var>`;
const shrinkingSteps = ["1", "0.1", "0.01", "0.001"];

export function secantFigure(edition: Edition, figure: SecantText): Html {
  const { engine, words, math } = edition;
  const { id, f, at, h, caption } = figure;
  const secants = new Secants(engine, f, at);
  const { rise, slope } = secants.to(h);
  const wide = still(edition, figure, secants, "wide");
  const narrow = still(edition, figure, secants, "narrow");
  const { secant } = words;
  return html`<secant-figure id="${id}" f="${f}" window="${figure.window.join(" ")}" at="${at}" h="${h}" role="group" aria-roledescription="${words.figure.role}" aria-labelledby="${id}-caption">
<figure>
<div class="plot">${wide.svg}${narrow.svg}<span class="curve-label f" style="${wide.label};${narrow.label}" aria-hidden="true">${math(inRole("f", latexOf(engine, f)))}</span></div>
<div class="readout">
<span class="item">${math(inRole("point", "h"))} <span class="equals">=</span> <output aria-live="off" class="h">${fixed(h, 3)}</output></span>
<span class="item"><span>${secant.rise}</span> <span class="equals">=</span> <output aria-live="off" class="rise">${fixed(rise, valueDecimals)}</output></span>
<span class="item"><span>${secant.slope}</span> <span class="equals">=</span> <output aria-live="off" class="secant-slope">${fixed(slope, valueDecimals)}</output></span>
</div>
<div class="buttons when-live"><button type="button" class="halve">${fillHtml(secant.halve, { h: step })}</button><button type="button" class="other-side">${secant.other_side}</button><button type="button" class="zoom-out" aria-label="${words.figure.zoom_out}">−</button><button type="button" class="zoom-in" aria-label="${words.figure.zoom_in}">+</button><button type="button" class="reset">${words.figure.reset}</button></div>
<figcaption id="${id}-caption">${caption}</figcaption>
</figure>
<p class="visually-hidden keys" id="${id}-help">${secant.help}</p>
<p class="visually-hidden said" role="status"></p>
<p class="hint when-live"><span class="by-mouse">${inPhrases(secant.hint_mouse)}</span><span class="by-touch">${inPhrases(secant.hint_touch)}</span></p>
${quotientTable(edition, secants)}
${saveFigure(words, ["png", "svg"])}
</secant-figure>`;
}

function still({ engine, words }: Edition, figure: SecantText, secants: Secants, size: StillSize): { svg: Html; label: string } {
  const viewport = stillViewport(figure.window, size);
  const ticks = figureTicks(engine, viewport);
  const curve = expectAnswer(engine.curve(figure.f, {}, viewport), figure.f);
  const { value, slope } = secants.to(figure.h);
  return {
    svg: stillFigure(size, fill(words.secant.label, { name: figure.f }), (pen) => {
      drawAxes(pen, viewport, ticks.x, ticks.y, inheritedColours);
      drawCurve(pen, viewport, curve, inheritedColours.f, inheritedColours.paper);
      const [fixedPoint, moved] = [{ x: figure.at, y: secants.value }, { x: figure.at + figure.h, y: value }];
      drawSecant(pen, viewport, fixedPoint, moved, slope, inheritedColours);
      drawNumbers(pen, viewport, ticks.x, ticks.y, inheritedColours);
      drawEnds(pen, viewport, fixedPoint, moved, inheritedColours);
    }),
    label: labelStyle(size, placeLabel(viewport, curve, labelShares.beside)),
  };
}

/** From both sides, step by step, and below it what the engine establishes as the limits. */
function quotientTable({ words: { secant }, math, engine }: Edition, secants: Secants): Html {
  const cell = (h: string) => {
    const signed = expectAnswer(engine.evaluate(h, {}), h).value;
    return html`<td>${fixed(secants.to(signed).slope, valueDecimals)}</td>`;
  };
  const { left, right } = secants.limits(engine);
  // Whole numbers in the digits of the column above them.
  const shown = (latex: string) => (/^-?\d+$/.test(latex) ? latex.replace("-", "−") : math(latex));
  const limit = (value: typeof left) => html`<td>${value === null ? secant.no_limit : shown(value.latex)}</td>`;
  return html`<table class="quotients"><caption>${fillHtml(secant.table, { h: step })}</caption>
<thead><tr><th scope="col">|${step}|</th><th scope="col">${secant.left}</th><th scope="col">${secant.right}</th></tr></thead>
<tbody>${shrinkingSteps.map((h) => html`<tr><th scope="row">${h}</th>${cell(`-${h}`)}${cell(h)}</tr>`)}
<tr class="limit"><th scope="row">${step} → 0</th>${limit(left)}${limit(right)}</tr></tbody></table>`;
}
