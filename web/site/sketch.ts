// A step's sketch, for the list of the steps: a small still picture of its function and the slope, without numbers.
import type { Core } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { drawnDerivative } from "../engine/derivative.ts";
import { type Html, html, raw } from "../markup/html.ts";
import { inheritedColours } from "../markup/still.ts";
import { drawAxes } from "../plot/axes.ts";
import { dashes, drawCurve } from "../plot/curve.ts";
import { fittedHeight } from "../plot/fitted.ts";
import { SvgPen } from "../plot/svg-pen.ts";

const size = { width: 168, height: 105 };
const across = { left: -4, right: 4 };
/** A line that climbs on is cut off here, so that the steps around zero stay large. */
const reach = { low: -1.5, high: 2.6 };

/** One formula is drawn with its derivative; several stand for a comparison, each alone. */
export function sketch(engine: Core, formulas: readonly string[]): Html {
  const slopes = formulas.length === 1 ? [drawnDerivative(engine, formulas[0]!)] : [];
  const drawn = (texts: readonly string[], bottom: number, top: number) =>
    texts.map((text) => expectAnswer(engine.curve(text, {}, { ...size, ...across, bottom, top }), text));
  const { low, high } = reach;
  const { bottom, top } = fittedHeight(drawn([...formulas, ...slopes], low, high), low, high);
  const viewport = { ...size, ...across, bottom, top };
  const pen = new SvgPen();
  const { f, df, paper } = inheritedColours;
  drawAxes(pen, viewport, [], [], inheritedColours);
  for (const curve of drawn(formulas, bottom, top)) drawCurve(pen, viewport, curve, f, paper);
  for (const curve of drawn(slopes, bottom, top)) drawCurve(pen, viewport, curve, df, paper, dashes);
  return html`<svg class="sketch" viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">${raw(pen.toString())}</svg>`;
}
