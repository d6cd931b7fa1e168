// Sets of numbers as the page writes them: (0, 1), or (-\infty, -1] \cup (1, \infty).
import type { Core, Expression, Interval } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { significant } from "../words/numbers.ts";

const digits = 3;

/** `rounded`: an end is not what it says but close to it. */
export function unionLatex(engine: Core, intervals: readonly Interval[]): { latex: string; rounded: boolean } {
  const isRounded = ({ plain }: Expression) => !isShort(plain);
  const shown = (end: Expression) => (isRounded(end) ? significant(expectAnswer(engine.evaluate(end.plain, {}), end.plain).value, digits).latex : end.latex);
  return {
    latex: merged(intervals).map((set) => (set instanceof Array ? `\\{${set.map(shown).join(",\\, ")}\\}` : intervalLatex(set, shown))).join("\\cup "),
    rounded: intervals.some(({ low, high }) => isRounded(low) || isRounded(high)),
  };
}

/** One number, or what stands for one: a long one rounded, and said to be. */
export function placeLatex(engine: Core, { latex, plain }: Expression): { latex: string; exact: boolean } {
  if (!/\d\.\d{5}/.test(plain)) return { latex, exact: true };
  return significant(expectAnswer(engine.evaluate(plain, {}), plain).value, 4);
}

/** Neighbouring single points as one list: {-1, 0, 1}. */
function merged(intervals: readonly Interval[]): (Interval | Expression[])[] {
  const sets: (Interval | Expression[])[] = [];
  for (const interval of intervals) {
    const last = sets.at(-1);
    if (interval.low.plain !== interval.high.plain) sets.push(interval);
    else if (last instanceof Array) last.push(interval.low);
    else sets.push([interval.low]);
  }
  return sets;
}

/** A sign, inf, and what a reader takes in at a glance: 4, 0.25, 1/4, alpha. */
function isShort(plain: string): boolean {
  return /^-?(inf|[a-z]+|\d{1,4}(\.\d{1,4})?(\/\d{1,4})?)$/.test(plain);
}

function intervalLatex({ low, high, lowClosed, highClosed }: Interval, shown: (end: Expression) => string): string {
  return `\\left${lowClosed ? "[" : "("}${shown(low)},\\, ${shown(high)}\\right${highClosed ? "]" : ")"}`;
}
