// Gradient descent on a function of one variable: from where it stands, one step against the slope.
import type { Core } from "slope-core";
import { expectAnswer } from "./answers.ts";

export interface Place {
  x: number;
  value: number;
  /** NaN where there is no derivative. */
  slope: number;
}

export class Descent {
  readonly core: Core;
  readonly text: string;
  private readonly derivative: string;

  constructor(core: Core, text: string) {
    this.core = core;
    this.text = text;
    this.derivative = expectAnswer(core.derivation(text, "x"), text).after.plain;
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
