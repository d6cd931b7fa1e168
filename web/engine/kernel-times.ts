// How long the engine's activations take on this machine, as shares of the ReLU's time.
import type { Tensors } from "slope-tensors";

export const timedFunctions = ["relu", "sigmoid", "tanh", "elu", "gelu"] as const;
type TimedFunction = (typeof timedFunctions)[number];
export type Ratios = Record<TimedFunction, number>;

interface Measurement {
  elements: number;
  /** The functions take turns so often; the median of the rounds counts. */
  rounds: number;
  /** Each turn lasts at least so long, for a browser's clock is coarse. */
  milliseconds: number;
}

export const measurement: Measurement = { elements: 100_000, rounds: 11, milliseconds: 12 };

export function kernelRatios(tensors: Tensors, { elements, rounds, milliseconds }: Measurement): Ratios {
  const x = number(tensors.call("linspace", [], [-5, 5, elements], "torch", "float32"));
  const once = (name: TimedFunction) => tensors.release(number(tensors.call(name, [x], [], "torch", "float32")));
  /** Milliseconds of one call. */
  const turn = (name: TimedFunction) => {
    const start = performance.now();
    let calls = 0;
    let passed = 0;
    while (passed < milliseconds) {
      once(name);
      calls++;
      passed = performance.now() - start;
    }
    return passed / calls;
  };
  const times = timedFunctions.map((): number[] => []);
  // The first turn warms up.
  for (const name of timedFunctions) turn(name);
  for (let round = 0; round < rounds; round++) timedFunctions.forEach((name, index) => times[index]!.push(turn(name)));
  tensors.clear();
  const [relu = 1, ...others] = times.map(median);
  return Object.fromEntries(timedFunctions.map((name, index) => [name, index === 0 ? 1 : others[index - 1]! / relu])) as Ratios;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function number(answer: unknown): number {
  if (typeof answer !== "number") throw new Error(JSON.stringify(answer));
  return answer;
}
