// tanh by four formulas in float32: what each gives, and how far it is from the truth.
import type { TensorId, Tensors } from "slope-tensors";
import { type Envelope, envelope } from "./bins.ts";
import { TensorCalls } from "./tensor-calls.ts";

/** In the order of TanhFormula in core/numeric/variants.h; the last is a quotient of two polynomials. */
export const tanhFormulas = ["four_exponentials", "one_exponential", "by_sigmoid", "rational"] as const;

/** Of |x|, in powers of ten. */
export const exponents = { first: -8, last: 3 };
const piecesPerDecade = 4;
const samplesPerPiece = 32;

/** The decimal logarithms of a formula's errors in ulp, on both sides of 0, each from the smallest |x| to the largest. */
export type SidedErrors = Record<"negative" | "positive", Envelope>;

export function tanhErrors(tensors: Tensors): SidedErrors[] {
  const pieces = (exponents.last - exponents.first) * piecesPerDecade;
  return TensorCalls.with(tensors, (calls) => {
    const sizes = calls.powersOfTen(exponents.first, exponents.last, pieces * samplesPerPiece);
    const side = (sign: number) => {
      const x = calls.as("float32", calls.call("multiply", [sizes, calls.list([sign])]));
      return errors(calls, x).map((one) => envelope(calls.values(calls.decimalLogarithm(one)), pieces));
    };
    const [negative, positive] = [side(-1), side(1)];
    return tanhFormulas.map((_, index) => ({ negative: negative[index]!, positive: positive[index]! }));
  });
}

/** One place: tanh there, to float32, and what each formula makes of it. */
export interface TanhAt {
  x: number;
  /** The decimal logarithm of |x|; -Infinity at 0. */
  exponent: number;
  truth: string;
  /** `ulps` is Infinity where there is no number; `decades` its decimal logarithm. */
  found: { written: string; ulps: number; decades: number }[];
}

export function tanhAt(tensors: Tensors, x: number): TanhAt {
  return TensorCalls.with(tensors, (calls) => {
    const place = calls.list([x], "float32");
    const written = (tensor: TensorId) => tensors.scalarRepr(calls.values(tensor)[0]!, "float32");
    const ulps = errors(calls, place);
    const found = tanhFormulas.map((_, index) => ({
      written: written(calls.call("tanh_by", [place], [index])),
      ulps: calls.values(ulps[index]!)[0]!,
      decades: calls.values(calls.decimalLogarithm(ulps[index]!))[0]!,
    }));
    const exponent = calls.values(calls.decimalLogarithm(calls.call("abs", [calls.list([x])])))[0]!;
    return { x, exponent, truth: written(calls.as("float32", truthAt(calls, place))), found };
  });
}

function truthAt(calls: TensorCalls, x: TensorId): TensorId {
  return calls.call("tanh", [calls.as("float64", x)]);
}

/** For each formula the errors in ulp at the float32 of `x`. */
function errors(calls: TensorCalls, x: TensorId): TensorId[] {
  const truth = truthAt(calls, x);
  return tanhFormulas.map((_, index) => calls.call("error_in_ulp", [calls.call("tanh_by", [x], [index]), truth]));
}
