// A slope in three ways: by the formula that the rules of differentiation give, by the reverse mode of the tensors, and by a
// difference quotient whose step can be chosen. The function is two layers, outer(w inner(x)).
import type { Core } from "slope-core";
import type { Dtype, TensorId, Tensors } from "slope-tensors";
import { expectAnswer } from "./answers.ts";
import { type Envelope, envelope } from "./bins.ts";
import { TensorCalls } from "./tensor-calls.ts";

export interface TwoCalls {
  outer: string;
  w: number;
  inner: string;
  /** Where the slope is wanted. */
  at: number;
}

export const precisions = ["float32", "float64"] as const;
export type Precision = (typeof precisions)[number];
export const quotients = ["forward", "central"] as const;
export type Quotient = (typeof quotients)[number];

/** Of h, in powers of ten. */
export const stepExponents = { first: -12, last: 0 };
const piecesPerDecade = 4;
const samplesPerPiece = 32;

const formulaText = ({ outer, w, inner }: TwoCalls): string => `${outer}(${w}*${inner}(x))`;

/** The formula of the derivative and its values: the slope, and the two that the quotients' errors begin with. */
export function symbolicSlope(core: Core, calls: TwoCalls): { latex: string; slope: number; second: number; third: number } {
  const after = (text: string) => expectAnswer(core.derivation(text, "x"), text).after;
  const value = (text: string) => expectAnswer(core.evaluate(text, { x: calls.at }), text).value;
  const first = after(formulaText(calls));
  const second = after(first.plain);
  return { latex: first.latex, slope: value(first.plain), second: value(second.plain), third: value(after(second.plain).plain) };
}

/** What reverse mode keeps: each number on the way forward, and the slope of the end by it on the way back. */
interface Kept {
  value: string;
  slope: string;
}

/** Of x, the inner function, its product with w, and the outer function. */
export function automaticSlope(tensors: Tensors, { outer, w, inner, at }: TwoCalls, dtype: Precision): Kept[] {
  return TensorCalls.with(tensors, (calls) => {
    const x = calls.expect(tensors.requireGrad(calls.list([at], dtype), true));
    const u = calls.call(inner, [x]);
    const s = calls.call("multiply", [calls.number(w), u]);
    const y = calls.call(outer, [s]);
    const slopes = calls.expect(tensors.gradients(y, calls.list([1], dtype), [x, u, s, y], false, false, false));
    return [x, u, s, y].map((tensor, index) => ({ value: written(calls, tensor, dtype), slope: written(calls, slopes[index]!, dtype) }));
  });
}

/** The decimal logarithms of the quotients' errors over h; `slope` is the true one. */
export function quotientErrors(tensors: Tensors, two: TwoCalls, slope: number): Record<Precision, Record<Quotient, Envelope>> {
  const pieces = (stepExponents.last - stepExponents.first) * piecesPerDecade;
  return TensorCalls.with(tensors, (calls) => {
    const steps = calls.powersOfTen(stepExponents.first, stepExponents.last, pieces * samplesPerPiece);
    const of = (dtype: Precision, kind: Quotient) => envelope(calls.values(decades(calls, quotient(calls, two, dtype, kind, steps), slope)), pieces);
    return byPrecision((dtype) => byQuotient((kind) => of(dtype, kind)));
  });
}

interface QuotientAt {
  written: string;
  error: number;
  decades: number;
}

/** The quotients with one step, and the step's decimal logarithm. */
export function quotientsAt(tensors: Tensors, two: TwoCalls, slope: number, h: number): { exponent: number; found: Record<Precision, Record<Quotient, QuotientAt>> } {
  return TensorCalls.with(tensors, (calls) => {
    const step = calls.list([h]);
    const of = (dtype: Precision, kind: Quotient) => {
      const found = quotient(calls, two, dtype, kind, step);
      const error = calls.values(distance(calls, found, slope))[0]!;
      return { written: written(calls, found, dtype), error, decades: calls.values(decades(calls, found, slope))[0]! };
    };
    return { exponent: calls.values(calls.decimalLogarithm(step))[0]!, found: byPrecision((dtype) => byQuotient((kind) => of(dtype, kind))) };
  });
}

/** (f(x + h) - f(x))/h or (f(x + h) - f(x - h))/(2h), every result in `dtype`. */
function quotient(calls: TensorCalls, { outer, w, inner, at }: TwoCalls, dtype: Dtype, kind: Quotient, steps: TensorId): TensorId {
  const x = calls.list([at], dtype);
  const h = calls.as(dtype, steps);
  const f = (place: TensorId) => calls.call(outer, [calls.call("multiply", [calls.number(w), calls.call(inner, [place])])]);
  const ahead = f(calls.call("add", [x, h]));
  if (kind === "forward") return calls.call("divide", [calls.call("subtract", [ahead, f(x)]), h]);
  const behind = f(calls.call("subtract", [x, h]));
  return calls.call("divide", [calls.call("subtract", [ahead, behind]), calls.call("multiply", [calls.number(2), h])]);
}

function distance(calls: TensorCalls, found: TensorId, slope: number): TensorId {
  return calls.call("abs", [calls.call("subtract", [calls.as("float64", found), calls.list([slope])])]);
}

function decades(calls: TensorCalls, found: TensorId, slope: number): TensorId {
  return calls.decimalLogarithm(distance(calls, found, slope));
}

/** The true slope to the digits that each precision can hold. */
export function slopeDigits(tensors: Tensors, slope: number): Record<Precision, string> {
  return TensorCalls.with(tensors, (calls) => byPrecision((dtype) => written(calls, calls.list([slope], dtype), dtype)));
}

function written(calls: TensorCalls, tensor: TensorId, dtype: Dtype): string {
  return calls.tensors.scalarRepr(calls.values(tensor)[0]!, dtype);
}

function byPrecision<Value>(of: (dtype: Precision) => Value): Record<Precision, Value> {
  return { float32: of("float32"), float64: of("float64") };
}

function byQuotient<Value>(of: (kind: Quotient) => Value): Record<Quotient, Value> {
  return { forward: of("forward"), central: of("central") };
}
