// One slope in three ways: what each gives in float32 and in float64, and the errors of the difference quotients over h.
import type { Core } from "slope-core";
import type { Tensors } from "slope-tensors";
import { expectAnswer } from "../engine/answers.ts";
import { automaticSlope, type Precision, precisions, type Quotient, quotientErrors, quotients, quotientsAt, slopeDigits, stepExponents, symbolicSlope, type TwoCalls } from "../engine/three-slopes.ts";
import { drawHaloed, type Tick } from "../plot/axes.ts";
import type { Pen } from "../plot/pen.ts";
import { toPixelX, toPixelY, type Viewport } from "../plot/viewport.ts";
import { decimalSlider } from "./decimal-scale.ts";
import { type Edition, latexOf } from "./edition.ts";
import { shown, withDifference } from "./float-digits.ts";
import { type Html, html } from "./html.ts";
import { drawLogLine, lineSample, logPlot, marksAt, powers } from "./log-figure.ts";
import { inRole } from "./math.ts";
import { inPhrases } from "./phrases.ts";
import { saveFigure } from "./save-figure.ts";
import { inheritedColours, type StillSize, type WorldWindow } from "./still.ts";

interface ThreeSlopesText {
  id: string;
  two: TwoCalls;
  h: number;
  caption: Html;
}

type QuotientsAt = ReturnType<typeof quotientsAt>;
type Digits = Record<Precision, string>;

const colours: Record<Precision, string> = { float32: "var(--series-4)", float64: "var(--series-3)" };
const dashes: Record<Quotient, number[]> = { forward: [], central: [9, 7] };
const plainQuotients: Record<Quotient, string> = { forward: "(f(x+h)-f(x))/h", central: "(f(x+h)-f(x-h))/(2h)" };
const latexOfQuotient: Record<Quotient, string> = { forward: "\\frac{f(x+h)-f(x)}{h}", central: "\\frac{f(x+h)-f(x-h)}{2h}" };

/** Powers of ten both ways, counted from the corner at the left below. */
const { first, last } = stepExponents;
const lowest = -12;
const window: WorldWindow = [-2, last - first + 0.4, -1.2, 13.1];
const stepScale = { ...stepExponents, signed: false };

/** Half the distance from 1 to the next number: the most that rounding does to a number near 1. */
const roundings: Record<Precision, string> = { float32: "2^-24", float64: "2^-53" };

export function threeSlopesFigure(edition: Edition, tensors: Tensors, { id, two, h, caption }: ThreeSlopesText): Html {
  const { engine, words, math } = edition;
  const { ways } = words;
  const symbolic = symbolicSlope(engine, two);
  const truth = slopeDigits(tensors, symbolic.slope);
  const errors = quotientErrors(tensors, two, symbolic.slope);
  const at = quotientsAt(tensors, two, symbolic.slope, h);
  const plot = logPlot(window, ways.label, ticks, (pen, viewport) => {
    const drawNames = drawGuides(pen, viewport, engine, symbolic);
    pen.textBaseline = "middle";
    pen.textAlign = "left";
    pen.fillText(ways.axis, toPixelX(viewport, 0.2), toPixelY(viewport, 0.6 - lowest));
    pen.textAlign = "right";
    pen.fillText("h", toPixelX(viewport, last - first + 0.3), toPixelY(viewport, 0.5));
    for (const precision of precisions) {
      for (const kind of quotients) {
        const { greatest } = errors[precision][kind];
        const points = greatest.map((decades, piece): [number, number] => [((piece + 0.5) * (last - first)) / greatest.length, decades - lowest]);
        drawLogLine(pen, viewport, { points, colour: colours[precision], dash: dashes[kind] });
      }
    }
    drawNames();
  }, quotientMarks(at));
  const kept = { float32: automaticSlope(tensors, two, "float32"), float64: automaticSlope(tensors, two, "float64") };
  const digits = (found: Digits) => precisions.map((precision) => html`<td>${withDifference(shown(found[precision]), shown(truth[precision]))}</td>`);
  const automatic = { float32: kept.float32[0]!.slope, float64: kept.float64[0]!.slope };
  return html`<three-slopes id="${id}" outer="${two.outer}" w="${two.w}" inner="${two.inner}" at="${two.at}" slope="${symbolic.slope}" float32="${truth.float32}" float64="${truth.float64}" role="group" aria-labelledby="${id}-caption">
<figure>
${plot}
${decimalSlider(id, "h", math(inRole("point", "h")), ways.h, stepScale, h)}
<scroll-box class="runs digits" role="group" aria-label="${ways.table}"><table><thead><tr><th scope="col">${ways.way}</th><th scope="col">float32</th><th scope="col">float64</th></tr></thead>
<tbody><tr><th scope="row">${ways.symbolic}</th>${digits(truth)}</tr>
<tr><th scope="row">${ways.automatic}</th>${digits(automatic)}</tr>
${quotients.map((kind) => html`<tr class="quotient"><th scope="row">${ways[kind]} <span aria-hidden="true">${math(latexOfQuotient[kind])}</span></th>${quotientCells(at, truth, kind)}</tr>`)}</tbody></table></scroll-box>
<figcaption id="${id}-caption">${caption}</figcaption>
</figure>
${keptTable(edition, two, kept.float32)}
<p class="visually-hidden said" role="status"></p>
<p class="unavailable" role="alert" hidden>${ways.unavailable}</p>
${saveFigure(words, ["png", "svg", "csv"])}
</three-slopes>`;
}

export function quotientCells({ found }: QuotientsAt, truth: Digits, kind: Quotient): Html {
  return html`${precisions.map((precision) => html`<td>${lineSample(colours[precision], dashes[kind], `${plainQuotients[kind]}, ${precision}`)}${withDifference(shown(found[precision][kind].written), shown(truth[precision]))}</td>`)}`;
}

export function quotientMarks({ exponent, found }: QuotientsAt): Html {
  const heights = precisions.flatMap((precision) =>
    quotients.map((kind) => {
      const { decades } = found[precision][kind];
      return { y: (decades < lowest ? lowest : decades) - lowest, colour: colours[precision] };
    }),
  );
  return marksAt(window, exponent - first, heights);
}

/** For each piece of the axis the logarithm of h in its middle, and of the greatest error of each quotient, in the table's order. */
export function quotientSamples(errors: ReturnType<typeof quotientErrors>): number[][] {
  const pieces = errors.float64.forward.greatest.length;
  return errors.float64.forward.greatest.map((_, piece) => [
    first + ((piece + 0.5) * (last - first)) / pieces,
    ...quotients.flatMap((kind) => precisions.map((precision) => errors[precision][kind].greatest[piece]!)),
  ]);
}

/** The decimal logarithm of h at a share of the plot's width. */
export function stepExponentAt(share: number): number {
  return Math.min(last, Math.max(first, first + window[0] + share * (window[1] - window[0])));
}

/** Downwards the values, upwards the slopes of the end by each of them. */
function keptTable({ words: { ways }, math, engine }: Edition, two: TwoCalls, kept: readonly { value: string; slope: string }[]): Html {
  /** Each with its letter for the ear. */
  const names = ["x", `u = ${latexOf(engine, `${two.inner}(x)`)}`, `s = ${two.w}u`, `y = ${latexOf(engine, `${two.outer}(s)`)}`];
  const rows = kept.map(({ value, slope }, index) => {
    const name = names[index]!;
    return html`<tr><th scope="row"><span class="visually-hidden">${name[0]!}</span><span aria-hidden="true">${math(name)}</span></th><td>${shown(value)}</td><td>${shown(slope)}</td></tr>`;
  });
  return html`<scroll-box class="runs kept" label="${ways.kept}"><table><caption>${ways.kept}</caption><thead><tr><td></td><th scope="col">${inPhrases(ways.forth)}</th><th scope="col">${inPhrases(ways.back)}</th></tr></thead>
<tbody>${rows}</tbody></table></scroll-box>`;
}

function ticks(size: StillSize): { x: Tick[]; y: Tick[] } {
  const every = size === "wide" ? [-10, -8, -6, -4, -2, 0] : [-9, -6, -3, 0];
  return { x: powers(every, first), y: powers([-10, -8, -6, -4, -2, 0], lowest) };
}

/** What theory says of the error: it falls with h or its square until rounding, ε/h, takes over. Gives what draws the names, above the curves. */
function drawGuides(pen: Pen, viewport: Viewport, engine: Core, { second, third }: { second: number; third: number }): () => void {
  const names: (() => void)[] = [];
  const decades = (text: string, q = 1) => expectAnswer(engine.evaluate(`log(${text})/log(10)`, { q }), text).value;
  const line = (atOne: number, slope: number, text: string, exponent: number, align: CanvasTextAlign, down: number) => {
    const height = (h: number) => atOne + slope * h - lowest;
    const foot = slope > 0 ? Math.max(first, (lowest - atOne) / slope) : first;
    const end = slope > 0 ? last : Math.min(last, (lowest - atOne) / slope);
    pen.strokeStyle = pen.fillStyle = inheritedColours.label;
    pen.lineWidth = 1;
    pen.setLineDash([2, 4]);
    pen.beginPath();
    pen.moveTo(toPixelX(viewport, foot - first), toPixelY(viewport, height(foot)));
    pen.lineTo(toPixelX(viewport, end - first), toPixelY(viewport, height(end)));
    pen.stroke();
    pen.setLineDash([]);
    names.push(() => {
      pen.textAlign = align;
      drawHaloed(pen, text, toPixelX(viewport, exponent - first) + (align === "left" ? 8 : -8), toPixelY(viewport, height(exponent)) + down, inheritedColours);
    });
  };
  line(decades("abs(q)/2", second), 1, "½h|f″|", -6, "right", -12);
  line(decades("abs(q)/6", third), 2, "⅙h²|f‴|", -4, "left", 8);
  line(decades(roundings.float32), -1, "ε/h, float32", -6.2, "left", -9);
  line(decades(roundings.float64), -1, "ε/h, float64", -8.3, "right", 12);
  return () => names.forEach((draw) => draw());
}

