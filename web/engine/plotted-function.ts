// A function with its derivative and its parameters' values, as a figure asks the engine about it.
import type { Curve, Window } from "slope-core";
import type { Plot } from "slope-plot";
import { expectAnswer } from "./answers.ts";

interface LabelledTick {
  value: number;
  /** The engine's plain text. */
  text: string;
}

export class PlottedFunction {
  readonly core: Plot;
  readonly text: string;
  readonly derivative: string;
  values: Record<string, number>;

  constructor(core: Plot, text: string, derivative: string, values: Record<string, number>) {
    this.core = core;
    this.text = text;
    this.derivative = derivative;
    this.values = values;
  }

  /** NaN where there is no value or no derivative. */
  at(x: number): { x: number; value: number; slope: number } {
    return { x, value: this.evaluate(this.text, x), slope: this.evaluate(this.derivative, x) };
  }

  curves(window: Window): { f: Curve; df: Curve } {
    return { f: this.curve("f", window), df: this.curve("df", window) };
  }

  curve(which: "f" | "df", window: Window): Curve {
    const text = which === "f" ? this.text : this.derivative;
    return expectAnswer(this.core.curve(text, this.values, window), text);
  }

  private evaluate(text: string, x: number): number {
    return expectAnswer(this.core.evaluate(text, { ...this.values, x }), text).value;
  }
}

export function labelledTicks(core: Plot, low: number, high: number, atMost: number): LabelledTick[] {
  const { values, labels } = core.ticks(low, high, atMost, "number");
  return values.map((value, index) => ({ value, text: labels[index]!.plain }));
}
