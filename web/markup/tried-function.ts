// What the page says of any function: its formula, its derivative, its figure; written by the build, and again as a reader types.
import type { Core, Derivation, Facts, Kink, Unlisted } from "slope-core";
import { derivativeOf } from "../engine/derivative.ts";
import { PlottedFunction } from "../engine/plotted-function.ts";
import { fittedHeight } from "../plot/fitted.ts";
import { fixed } from "../words/numbers.ts";
import { derivationTreeOf } from "./derivation-tree.ts";
import { displayedFormula } from "./displayed-formula.ts";
import { type Edition, latexOf } from "./edition.ts";
import { factsList } from "./facts.ts";
import { functionFigure } from "./function-figure.ts";
import { fillHtml, type Html, html } from "./html.ts";
import { kinkVerdicts } from "./kinks.ts";
import { inRole } from "./math.ts";
import type { Slider } from "./parameter-slider.ts";
import { stillViewport, type WorldWindow } from "./still.ts";

export const partNames = ["result", "figure", "derivation", "kinks", "facts"] as const;
export type PartName = (typeof partNames)[number];

/** Of the sliders that a reader's parameters get. */
const slider = { value: 1, min: -5, max: 5, step: 0.05 };
const firstWidth = { left: -6, right: 6 };
const height = { low: -6, high: 6 };
/** More than these are more than anyone reads, and than a page shows quickly. */
const mostSteps = 250;

export interface Tried {
  /** The engine's plain text of what was typed. */
  text: string;
  values: Record<string, number>;
}

function parametersOf(variables: readonly string[]): string[] {
  return variables.filter((name) => name !== "x");
}

export function firstValues(variables: readonly string[], kept: Record<string, number> = {}): Record<string, number> {
  return Object.fromEntries(parametersOf(variables).map((name) => [name, kept[name] ?? slider.value]));
}

/** f(x) = … and f'(x) = …, with names for what repeats itself in the derivative. */
export function triedResult(edition: Edition, { text }: Tried, { after, shared }: Derivation): Html {
  const where = shared?.parts.map(({ name, value }) => `${name.latex} = ${value.latex}`).join(",\\quad ");
  const derivative = `${(shared?.result ?? after).latex}${where === undefined ? "" : `,\\qquad ${where}`}`;
  return html`${displayedFormula(edition, `${inRole("f", "f(x)")} = ${latexOf(edition.engine, text)}`, text)}
${displayedFormula(edition, `${inRole("df", "f'(x)")} = ${derivative}`, after.plain)}`;
}

export function triedFigure(edition: Edition, id: string, { text, values }: Tried): Html {
  const sliders: Slider[] = Object.entries(values).map(([name, value]) => ({ ...slider, name, value }));
  const said = edition.words.try[sliders.length > 0 ? "caption" : "caption_without_sliders"];
  const caption = html`<p>${fillHtml(said, { f: edition.math(inRole("f", "f")), df: edition.math(inRole("df", "f'")) })}</p>`;
  return functionFigure(edition, { id, f: text, name: "f", window: firstWindow(edition.engine, { text, values }), at: 1, sliders, caption });
}

/** As high as f and f' need. */
function firstWindow(core: Core, { text, values }: Tried): WorldWindow {
  const { left, right } = firstWidth;
  const plotted = new PlottedFunction(core, text, derivativeOf(core, text), values);
  const curves = plotted.curves(stillViewport([left, right, height.low, height.high], "wide"));
  const { bottom, top } = fittedHeight([curves.f, curves.df], height.low, height.high);
  return [left, right, bottom, top];
}

export function triedDerivation(edition: Edition, id: string, derivation: Derivation): Html {
  const steps = countSteps(derivation);
  return steps <= mostSteps ? derivationTreeOf(edition, id, derivation) : html`<p>${fillHtml(edition.words.try.too_many_steps, { steps: html`${steps}` })}</p>`;
}

function countSteps({ substeps }: { substeps: Derivation["substeps"] }): number {
  return substeps.reduce((count, step) => count + countSteps(step), 1);
}

export function triedKinks(edition: Edition, { text }: Tried, kinks: (Kink | Unlisted)[]): Html {
  return kinkVerdicts(knowing(edition, { kinks: () => kinks }), text);
}

/** Of a function with parameters the facts hold for their present values. */
export function triedFacts(edition: Edition, { text, values }: Tried, facts: Facts): Html {
  const fixedValues = Object.entries(values).map(([name, value]) => `${latexOf(edition.engine, name)} = ${fixed(value, 2).replace("−", "-")}`);
  const held = fixedValues.length > 0 && html`<p class="held">${fillHtml(edition.words.try.held, { values: edition.math(fixedValues.join(",\\; ")) })}</p>`;
  return html`${held}${factsList(knowing(edition, { facts: () => facts }), text)}`;
}

/** An edition whose engine has these answers ready, because they were found elsewhere. */
function knowing(edition: Edition, answers: Partial<Core>): Edition {
  return { ...edition, engine: Object.assign(Object.create(edition.engine) as Core, answers) };
}
