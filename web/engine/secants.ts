// The secants of a function through one fixed place: the difference quotients, and what they tend to from each side.
import type { Core, Expression } from "slope-core";
import type { Plot } from "slope-plot";
import { allKinks, expectAnswer } from "./answers.ts";
import { derivativeOf } from "./derivative.ts";

export interface Secant {
  h: number;
  /** f(a + h) and f(a + h) - f(a). */
  value: number;
  rise: number;
  /** The difference quotient: NaN where h = 0. */
  slope: number;
}

export class Secants {
  readonly core: Plot;
  readonly f: string;
  readonly at: number;
  /** f(a) */
  readonly value: number;

  constructor(core: Plot, f: string, at: number) {
    this.core = core;
    this.f = f;
    this.at = at;
    this.value = this.evaluate(f, { x: at });
  }

  to(h: number): Secant {
    const value = this.evaluate(this.f, { x: this.evaluate("a+h", { a: this.at, h }) });
    const rise = this.evaluate("v-u", { v: value, u: this.value });
    return { h, value, rise, slope: this.evaluate("r/h", { r: rise, h }) };
  }

  /** The one-sided limits of the difference quotient; both are the derivative where there is one. */
  limits(core: Core): { left: Expression | null; right: Expression | null } {
    const kink = allKinks(core, this.f).find(({ x }) => x === this.at);
    if (kink !== undefined) return { left: kink.left.slope, right: kink.right.slope };
    const derivative = derivativeOf(core, this.f);
    const slope = expectAnswer(core.formula(String(this.evaluate(derivative, { x: this.at }))), derivative).expression;
    return { left: slope, right: slope };
  }

  private evaluate(text: string, values: Record<string, number>): number {
    return expectAnswer(this.core.evaluate(text, values), text).value;
  }
}
