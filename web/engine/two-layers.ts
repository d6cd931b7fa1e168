// Two layers of one neuron each, with numbers in them: what they compute, and whether one layer would have done.
import type { Core, Expression, Verdict } from "slope-core";
import type { Plot } from "slope-plot";
import { expectAnswer } from "./answers.ts";

/** What stands between the layers: nothing, or a function of the catalogue. */
export const betweens = ["nothing", "relu", "tanh", "sigmoid"] as const;
export type Between = (typeof betweens)[number];

/** y = v*f(w*x + b) + c */
export type Weights = Record<"w" | "b" | "v" | "c", number>;

export interface TwoLayers {
  /** As a text of the engine's grammar: the sum that the first layer collects, and the whole. */
  hidden: string;
  output: string;
  /** The one straight line that could be the same: through the output's values at 0 and 1. */
  line: string;
}

export function twoLayers(core: Plot, between: Between, { w, b, v, c }: Weights): TwoLayers {
  const value = (text: string, values: Record<string, number> = {}) => expectAnswer(core.evaluate(text, values), text).value;
  const hidden = affine(w, "x", b);
  const output = affine(v, between === "nothing" ? bracketed(hidden) : `${between}(${hidden})`, c);
  const intercept = value(output, { x: 0 });
  const slope = value("p-q", { p: value(output, { x: 1 }), q: intercept });
  return {
    hidden,
    output,
    line: affine(slope, "x", intercept),
  };
}

/** Is the output that straight line? Asked of its values as they are written, not as they are rounded. */
export function isOneLine(core: Core, { output }: TwoLayers): Verdict {
  const at = (x: number) => output.replace(/\bx\b/g, `(${x})`);
  return expectAnswer(core.prove(output, `((${at(1)})-(${at(0)}))*x+(${at(0)})`), output);
}

export function latex(core: Core, text: string): Expression["latex"] {
  return expectAnswer(core.formula(text), text).expression.latex;
}

/** affine(2, "x", -1) -> "2*x+-1"; what says nothing is not written: 1*x, 0*x, + 0. */
function affine(factor: number, of: string, summand: number): string {
  const product = factor === 0 ? "" : factor === 1 ? of : factor === -1 ? `-${of}` : `${factor}*${of}`;
  if (product === "") return String(summand);
  return summand === 0 ? product : `${product}+${summand}`;
}

function bracketed(sum: string): string {
  return /^[\w.]+$/.test(sum) ? sum : `(${sum})`;
}
