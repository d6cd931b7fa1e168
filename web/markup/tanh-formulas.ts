// Four formulas of tanh in float32: their errors over x, and what each gives at the place that the reader chooses.
import type { Tensors } from "slope-tensors";
import { exponents, type SidedErrors, type TanhAt, tanhAt, tanhErrors, tanhFormulas } from "../engine/tanh-formulas.ts";
import type { Tick } from "../plot/axes.ts";
import { powerOfTen, roundNumber, ulpText } from "../words/numbers.ts";
import type { Words } from "../words/words.ts";
import { decimalSlider, hasStep } from "./decimal-scale.ts";
import { type Edition, latexOf } from "./edition.ts";
import { shown, withDifference } from "./float-digits.ts";
import { type Html, html } from "./html.ts";
import { drawLogLine, lineSample, logPlot, marksAt, powers } from "./log-figure.ts";
import { inRole } from "./math.ts";
import { saveFigure } from "./save-figure.ts";
import { inheritedColours, type StillSize, type WorldWindow } from "./still.ts";

interface TanhFormulasText {
  id: string;
  /** Where the figure begins, and the places that a button leads to. */
  at: number;
  places: number[];
  caption: Html;
}

/** As the engine reads them. */
const texts = { four_exponentials: "(e^x-e^-x)/(e^x+e^-x)", one_exponential: "(1-e^(-2*x))/(1+e^(-2*x))", by_sigmoid: "2*sigmoid(2*x)-1" };
const colours = ["var(--series-3)", "var(--series-4)", "var(--series-5)", "var(--series-7)"];
const dashes = [[], [10, 7], [1, 6], [14, 6, 1, 6]];

/** The axis counts powers of ten to both sides of a narrow strip about 0; upwards they begin with a tenth of an ulp. */
const strip = 0.5;
const half = strip + exponents.last - exponents.first;
const lowest = -1;
const noNumber = 9.1;
const window: WorldWindow = [-3.4, 2 * half + 0.4, -1.15, 10.3];

const tanhScale = { ...exponents, signed: true };

function across(sign: number, exponent: number): number {
  return exponent < exponents.first ? half : half + sign * (strip + exponent - exponents.first);
}

/** The sign of x and the decimal logarithm of its size at a share of the plot's width; in the strip about 0 the sign is 0. */
export function tanhPlaceAt(share: number): { sign: number; exponent: number } {
  const fromMiddle = window[0] + share * (window[1] - window[0]) - half;
  const exponent = exponents.first + Math.abs(fromMiddle) - strip;
  return { sign: exponent < exponents.first ? 0 : Math.sign(fromMiddle), exponent: Math.min(exponent, exponents.last) };
}

function up(decades: number, index: number): number {
  return decades === Infinity ? noNumber + 0.28 * index : (decades < lowest ? lowest : decades) - lowest;
}

export function tanhFormulasFigure(edition: Edition, tensors: Tensors, { id, at, places, caption }: TanhFormulasText): Html {
  const { engine, words, math } = edition;
  const { formulas } = words;
  const errors = tanhErrors(tensors);
  const found = tanhAt(tensors, at);
  if (!places.every((place) => hasStep(tanhScale, place))) throw new Error(`${id}: the slider cannot reach one of ${places.join(" ")}`);
  const plot = logPlot(window, formulas.label, ticks, (pen, viewport) => {
    errors.forEach((one, index) => {
      const style = { colour: colours[index]!, dash: dashes[index]! };
      for (const points of lines(one, index)) drawLogLine(pen, viewport, { points, ...style });
    });
    pen.fillStyle = inheritedColours.label;
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    const right = (viewport.width * (0.3 - window[0])) / (window[1] - window[0]);
    pen.fillText("x", viewport.width - 12, (viewport.height * (window[3] - 0.5)) / (window[3] - window[2]));
    pen.fillText(formulas.axis, right, (viewport.height * 1.85) / (window[3] - window[2]));
  }, tanhMarks(found));
  const named = (formula: (typeof tanhFormulas)[number]) =>
    formula === "rational" ? html`${formulas.rational}` : html`<span class="visually-hidden">${formulas.spoken[formula]}</span><span aria-hidden="true">${math(latexOf(engine, texts[formula]))}</span>`;
  const names = tanhFormulas.map(named);
  const row = (name: Html, index: number) => html`<tr><th scope="row">${lineSample(colours[index]!, dashes[index]!, Object.values(texts)[index] ?? formulas.rational)}${name}</th>${tanhCells(words, found, index)}</tr>`;
  return html`<tanh-formulas id="${id}" role="group" aria-labelledby="${id}-caption">
<figure>
${plot}
${decimalSlider(id, "x", math(inRole("point", "x")), formulas.x, tanhScale, at)}
<div class="buttons when-live" role="group" aria-label="${formulas.go}">${places.map((place) => html`<button type="button" value="${place}">${roundNumber(place)}</button>`)}</div>
<scroll-box class="runs digits" role="group" aria-label="${formulas.table}"><table><thead><tr><th scope="col">${formulas.formula}</th><th scope="col">${formulas.value}</th><th scope="col">${formulas.error}</th></tr></thead>
<tbody>${names.map(row)}<tr class="truth"><th scope="row">${formulas.truth}</th><td>${shown(found.truth)}</td><td></td></tr></tbody></table></scroll-box>
<figcaption id="${id}-caption">${caption}</figcaption>
</figure>
<p class="visually-hidden said" role="status"></p>
<p class="unavailable" role="alert" hidden>${formulas.unavailable}</p>
${saveFigure(words, ["png", "svg", "csv"])}
</tanh-formulas>`;
}

/** The value with its wrong digits underlined, and its error. */
export function tanhCells({ formulas }: Words, { truth, found }: TanhAt, index: number): Html {
  const { written, ulps } = found[index]!;
  return written === "nan"
    ? html`<td><u>NaN</u></td><td>${formulas.no_number}</td>`
    : html`<td>${withDifference(shown(written), shown(truth))}</td><td>${ulpText(ulps)}</td>`;
}

export function tanhMarks({ x, exponent, found }: TanhAt): Html {
  return marksAt(window, across(Math.sign(x), exponent), found.map(({ decades }, index) => ({ y: up(decades, index), colour: colours[index]! })));
}

/** For each piece of the axis its side, the logarithm of the size in its middle, and of the greatest error of each formula. */
export function tanhSamples(errors: readonly SidedErrors[]): number[][] {
  return (["negative", "positive"] as const).flatMap((side) =>
    errors[0]![side].greatest.map((_, piece, pieces) => {
      const middle = exponents.first + ((piece + 0.5) * (exponents.last - exponents.first)) / pieces.length;
      return [side === "negative" ? -1 : 1, middle, ...errors.map((one) => one[side].greatest[piece]!)];
    }),
  );
}

function ticks(size: StillSize): { x: Tick[]; y: Tick[] } {
  const sizes = size === "wide" ? [-6, -4, -2, 0, 2] : [-6, -2, 2];
  const x = sizes.flatMap((exponent) => [
    { value: across(-1, exponent), text: `−${powerOfTen(exponent)}` },
    { value: across(1, exponent), text: powerOfTen(exponent) },
  ]);
  return { x: [...x, { value: half, text: "0" }], y: [...powers([0, 2, 4, 6], lowest), { value: noNumber + 0.14, text: "NaN" }] };
}

/** Both sides of one formula: where it gives numbers, and above where it gives none. */
function lines({ negative, positive }: SidedErrors, index: number): [number, number][][] {
  return [{ sign: -1, side: negative }, { sign: 1, side: positive }].flatMap(({ sign, side: { greatest, broken } }) => {
    const size = (exponents.last - exponents.first) / greatest.length;
    const place = (share: number) => across(sign, exponents.first + share * (exponents.last - exponents.first));
    const numbers = greatest.map((decades, piece): [number, number] => [across(sign, exponents.first + (piece + 0.5) * size), up(decades, index)]);
    return [numbers, ...broken.map(([from, to]): [number, number][] => [[place(from), up(Infinity, index)], [place(to), up(Infinity, index)]])];
  });
}
