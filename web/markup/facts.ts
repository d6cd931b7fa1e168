// What the engine establishes about a function, as a list of names and facts: every one computed, none typed.
import type { Facts, Interval } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import type { Words } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { fillHtml, type Html, html } from "./html.ts";
import { placeLatex, unionLatex } from "./intervals.ts";

export function factsList(edition: Edition, text: string, values: Record<string, number> = {}): Html {
  const { engine, words } = edition;
  const facts = expectAnswer(engine.facts(text, values), `facts of ${text}`);
  const rows = (Object.keys(words.facts.names) as (keyof Facts)[]).map((name) => {
    const value = factValue(edition, facts, name);
    return value === undefined ? undefined : html`<div><dt>${words.facts.names[name]}</dt><dd><scroll-box label="${words.facts.names[name]}">${value}</scroll-box></dd></div>`;
  });
  return html`<dl class="facts" aria-label="${words.facts.caption}">${rows}</dl>`;
}

export function factValue(edition: Edition, facts: Facts, name: keyof Facts): Html | undefined {
  const { engine, words, math } = edition;
  const unknown = html`<span class="unknown">${words.facts.unknown}</span>`;
  const union = (intervals: Interval[] | null, none: string) => {
    if (intervals === null) return unknown;
    if (intervals.length === 0) return html`${none}`;
    const { latex, rounded } = unionLatex(engine, intervals);
    return html`${math(latex)}${rounded && html` <span class="rounded">${words.facts.rounded}</span>`}`;
  };
  const yesNo = (value: boolean | null) => (value === null ? unknown : html`${value ? words.facts.yes : words.facts.no}`);
  switch (name) {
    case "domain":
      return union(facts.domain, words.facts.none);
    case "range":
      return union(facts.range, words.facts.none);
    case "limits":
      return fillHtml(words.facts.both_limits, { minus: limit(edition, facts, "minus"), plus: limit(edition, facts, "plus") });
    case "parity":
      return facts.parity === null ? unknown : html`${words.facts.parity[facts.parity]}`;
    case "monotone":
      return facts.monotone === null ? unknown : html`${words.facts.monotone[facts.monotone]}`;
    case "bounded": {
      const known = boundsKnown(facts.bounded);
      return known === undefined ? unknown : html`${words.facts.bounded[known]}`;
    }
    case "zeroCentred":
      return yesNo(facts.zeroCentred);
    case "lipschitz": {
      if (facts.lipschitz === null) return unknown;
      const { latex, exact } = placeLatex(engine, facts.lipschitz);
      return math(exact ? latex : `\\approx ${latex}`);
    }
    case "saturation":
      return union(facts.saturation, words.facts.nowhere);
    case "dead":
      return union(facts.dead, words.facts.nowhere);
    case "criticalPoints": {
      if (facts.criticalPoints === null) return unknown;
      return facts.criticalPoints.length === 0 ? html`${words.facts.nowhere}` : math(facts.criticalPoints.map((place) => criticalPoint(placeLatex(engine, place))).join(",\\; "));
    }
  }
}

/** At one end of the line; a function without values there has no limit to be asked for. */
function limit({ words, math }: Edition, { limits, domain }: Facts, side: "minus" | "plus"): Html {
  const value = limits[side];
  const towards = math(side === "minus" ? "x\\to-\\infty" : "x\\to+\\infty");
  if (value !== null) return fillHtml(words.facts.limit, { value: math(value.latex), towards });
  const isOutside = domain !== null && !domain.some(({ low, high }) => (side === "minus" ? low.plain === "-inf" : high.plain === "inf"));
  if (isOutside) return fillHtml(words.facts.limit_outside, { towards });
  return html`<span class="unknown">${fillHtml(words.facts.limit_unknown, { towards })}</span>`;
}

function boundsKnown({ below, above }: Facts["bounded"]): keyof Words["facts"]["bounded"] | undefined {
  if (below === null && above === null) return undefined;
  if (above === null) return below ? "below_alone_known" : "no_below_alone_known";
  if (below === null) return above ? "above_alone_known" : "no_above_alone_known";
  if (below) return above ? "both" : "below";
  return above ? "above" : "neither";
}

function criticalPoint({ latex, exact }: { latex: string; exact: boolean }): string {
  return `x ${exact ? "=" : "\\approx"} ${latex}`;
}
