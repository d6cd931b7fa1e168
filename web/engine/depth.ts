// What is left of a gradient after n layers that are all alike: each multiplies it by its weight and by its slope.
import type { Plot } from "slope-plot";
import { expectAnswer } from "./answers.ts";
import { inFloat32 } from "./float32.ts";

export const depthFunctions = ["sigmoid", "tanh", "relu"] as const;

/** The number of layers, the weight of each, and the sum that each sees. */
export type Layers = Record<"n" | "w" | "z", number>;

export interface Depth {
  /** What one layer multiplies by: w f'(z). NaN where there is no slope. */
  factor: number;
  /** Its decimal logarithm, for a picture in powers of ten; not finite where the factor is 0. */
  decades: number;
  /** (w f'(z))^n */
  product: number;
  /** The same, multiplied up layer by layer in float32. */
  stored: number;
}

/** What 1, 2, … layers leave: a row for each number, with a column for each function. */
export function products(core: Plot, computed: readonly Depth[], most: number): number[][] {
  const after = (n: number) => computed.map(({ factor }) => expectAnswer(core.evaluate("q^n", { q: factor, n }), "q^n").value);
  return Array.from({ length: most }, (_, index) => [index + 1, ...after(index + 1)]);
}

/** `derivatives`: of the functions above, in their order. */
export function depths(core: Plot, derivatives: readonly string[], { n, w, z }: Layers): Depth[] {
  const evaluate = (text: string, values: Record<string, number>) => expectAnswer(core.evaluate(text, values), text).value;
  return derivatives.map((derivative) => {
    const factor = evaluate("w*d", { w, d: evaluate(derivative, { x: z }) });
    let stored = 1;
    for (let layer = 0; layer < n; layer++) stored = inFloat32(core, "p*q", { p: stored, q: Math.fround(factor) });
    return { factor, decades: evaluate("log(q)/log(10)", { q: factor }), product: evaluate("q^n", { q: factor, n }), stored };
  });
}
