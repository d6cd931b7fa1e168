// Gradient descent on a function of one variable: from where it stands, one step against the slope.
import type { Plot } from "slope-plot";
import { expectAnswer } from "./answers.ts";

export interface Place {
  x: number;
  value: number;
  /** NaN where there is no derivative. */
  slope: number;
}

export class Descent {
  readonly core: Plot;
  readonly text: string;
  readonly derivative: string;

  constructor(core: Plot, text: string, derivative: string) {
    this.core = core;
    this.text = text;
    this.derivative = derivative;
  }

  at(x: number): Place {
    return { x, value: this.evaluate(this.text, { x }), slope: this.evaluate(this.derivative, { x }) };
  }

  /** `eta`: the learning rate. Without a slope it stays where it is. */
  next({ x, slope }: Place, eta: number): Place {
    return Number.isNaN(slope) ? this.at(x) : this.at(this.evaluate("x-eta*s", { x, eta, s: slope }));
  }

  private evaluate(text: string, values: Record<string, number>): number {
    return expectAnswer(this.core.evaluate(text, values), text).value;
  }
}
