// Arithmetic as a network does it: every result is computed by the engine and then stored in 32 bits.
import type { Plot } from "slope-plot";
import { expectAnswer } from "./answers.ts";

/** One operation on numbers that are float32 already, rounded to float32: "1-y" with {y: 0.75}. */
export function inFloat32(core: Plot, text: string, values: Record<string, number>): number {
  return Math.fround(expectAnswer(core.evaluate(text, values), text).value);
}

/** The sigmoid's slope from its output, y(1 - y), with every intermediate result in 32 bits. */
export function sigmoidSlopeInFloat32(core: Plot, z: number): { y: number; rest: number; slope: number } {
  const power = inFloat32(core, "exp(-z)", { z: Math.fround(z) });
  const sum = inFloat32(core, "1+a", { a: power });
  const y = inFloat32(core, "1/s", { s: sum });
  const rest = inFloat32(core, "1-y", { y });
  return { y, rest, slope: inFloat32(core, "y*r", { y, r: rest }) };
}
