// What the engine establishes about a function, as a list of names and facts: every one computed, none typed.
import type { Core, Expression, Facts, Interval } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { significant } from "../words/numbers.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";

/** (0, 1), or (-\infty, -1] \cup (1, \infty) */
export function intervalLatex({ low, high, lowClosed, highClosed }: Interval): string {
  return `\\left${lowClosed ? "[" : "("}${low.latex},\\, ${high.latex}\\right${highClosed ? "]" : ")"}`;
}

/** The same in decimals: (-\infty, -4.60) \cup (4.60, \infty). Rounded ends are no exact ends, but tell the eye where they are. */
export function unionLatex(engine: Core, intervals: readonly Interval[], digits: number): string {
  const decimal = ({ latex, plain }: Expression): Expression => ({ latex: isPlainNumber(plain) || latex.includes("\\infty") ? latex : significant(expectAnswer(engine.evaluate(plain, {}), plain).value, digits).latex, plain });
  return intervals.map((interval) => intervalLatex({ ...interval, low: decimal(interval.low), high: decimal(interval.high) })).join("\\cup ");
}

function isPlainNumber(plain: string): boolean {
  return /^-?[\d.]+$/.test(plain);
}

export function factsList(edition: Edition, text: string): Html {
  const { engine, words } = edition;
  const facts = expectAnswer(engine.facts(text, {}), `facts of ${text}`);
  const rows = (Object.keys(words.facts.names) as (keyof Facts)[]).map((name) => {
    const value = factValue(edition, facts, name);
    return value === undefined ? undefined : html`<div><dt>${words.facts.names[name]}</dt><dd><scroll-box role="group" aria-label="${words.facts.names[name]}">${value}</scroll-box></dd></div>`;
  });
  return html`<dl class="facts" aria-label="${words.facts.caption}">${rows}</dl>`;
}

function factValue(edition: Edition, facts: Facts, name: keyof Facts): Html | undefined {
  const { words, math } = edition;
  const unknown = html`<span class="unknown">${words.facts.unknown}</span>`;
  const expression = (value: Expression | null) => (value === null ? unknown : math(value.latex));
  const union = (intervals: Interval[] | null, none: string) => {
    if (intervals === null) return unknown;
    return intervals.length === 0 ? html`${none}` : math(intervals.map(intervalLatex).join("\\cup "));
  };
  const yesNo = (value: boolean | null) => (value === null ? unknown : html`${value ? words.facts.yes : words.facts.no}`);
  switch (name) {
    case "domain":
      return union(facts.domain, words.facts.none);
    case "range":
      return union(facts.range, words.facts.none);
    case "limits":
      return html`${expression(facts.limits.minus)} ${words.facts.towards} ${math("x\\to-\\infty")}${words.facts.semicolon} ${expression(facts.limits.plus)} ${words.facts.towards} ${math("x\\to+\\infty")}`;
    case "parity":
      return facts.parity === null ? unknown : html`${words.facts.parity[facts.parity]}`;
    case "monotone":
      return facts.monotone === null ? unknown : html`${words.facts.monotone[facts.monotone]}`;
    case "bounded": {
      if (facts.bounded === null) return unknown;
      const { below, above } = facts.bounded;
      return html`${words.facts.bounded[below ? (above ? "both" : "below") : above ? "above" : "neither"]}`;
    }
    case "zeroCentred":
      return yesNo(facts.zeroCentred);
    case "lipschitz":
      return expression(facts.lipschitz);
    case "saturation":
      return withDecimals(edition, facts.saturation, union(facts.saturation, words.facts.nowhere));
    case "dead":
      return union(facts.dead, words.facts.nowhere);
    case "criticalPoints": {
      if (facts.criticalPoints === null) return unknown;
      return facts.criticalPoints.length === 0 ? html`${words.facts.nowhere}` : math(facts.criticalPoints.map(({ latex }) => `x = ${latex}`).join(",\\; "));
    }
  }
}

/** An exact end such as \ln(49+20\sqrt{6}) says little to the eye: its decimals stand beside it. */
function withDecimals({ engine, math }: Edition, intervals: Interval[] | null, exact: Html): Html {
  const ends = (intervals ?? []).flatMap(({ low, high }) => [low, high]).filter(({ latex, plain }) => !latex.includes("\\infty") && !isPlainNumber(plain));
  if (ends.length === 0) return exact;
  const decimals = ends.map(({ plain }) => expectAnswer(engine.evaluate(plain, {}), plain).value.toFixed(2));
  return html`${exact} <span class="decimals">${math(`\\approx ${decimals.join(",\\; ")}`)}</span>`;
}
