// A framework's digits beside the true ones: a function of the catalogue on a grid, in the arithmetic of a cell.
import type { Core } from "slope-core";
import type { Framework, Raised, TensorId, Tensors } from "slope-tensors";
import { expectAnswer } from "./answers.ts";
import { derivativeOf } from "./derivative.ts";

export interface DigitsWanted {
  f: string;
  /** Its values, or its slopes as the framework's backward pass finds them. */
  of: "value" | "slope";
  framework: Framework;
  arithmetic: Parameters<Tensors["setArithmetic"]>[0];
  /** First, last, how many: of the framework's own linspace. */
  grid: [number, number, number];
}

/** Numbers as the framework writes them, each with as many digits as tell it from its neighbours. */
export interface Digits {
  x: string;
  framework: string;
  truth: string;
  /** How many float32 further up the framework's value lies than the true one, rounded. */
  ulps: number;
}

export function digitsOf(core: Core, tensors: Tensors, { f, of, framework, arithmetic, grid }: DigitsWanted): Digits[] {
  const expect = <Value>(answer: Value | Raised): Value => {
    if (typeof answer === "object" && answer !== null && "raised" in answer) throw new Error(`${f}: ${answer.raised.text}`);
    return answer as Value;
  };
  tensors.setArithmetic(arithmetic);
  const x = expect(tensors.call("linspace", [], grid, framework, "float32"));
  if (of === "slope") expect(tensors.requireGrad(x, true));
  const y = expect(tensors.call(f, [x], [], framework, "float32"));
  const asked: TensorId = of === "value" ? y : expect(tensors.gradients(y, 0, [x], false, false, false))[0]!;
  const places = tensors.values(x);
  const found = tensors.values(asked);
  const text = of === "value" ? `${f}(x)` : derivativeOf(core, `${f}(x)`);
  const digits = Array.from(found, (value, index) => {
    const truth = Math.fround(expectAnswer(core.evaluate(text, { x: places[index]! }), text).value);
    const written = (number: number) => tensors.scalarRepr(number, "float32");
    return { x: written(places[index]!), framework: written(value), truth: written(truth), ulps: place(value) - place(truth) };
  });
  tensors.clear();
  return digits;
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** Counts the float32 from 0 on, downwards with a minus. */
function place(value: number): number {
  float[0] = value;
  return bits[0]! < 0 ? -(bits[0]! & 0x7fffffff) : bits[0]!;
}
