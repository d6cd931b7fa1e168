// The engine's verdict on an equality, as a mark and as a sentence.
import type { Verdict } from "slope-core";
import { significant } from "../words/numbers.ts";
import { fill } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { latexOf } from "./edition.ts";

export type VerdictName = Verdict["verdict"];

/** Never colour alone: the sign says it to the eye, the word to a screen reader. */
export const signs: Record<VerdictName, string> = { proved: "✓", refuted: "✗", undecided: "?" };

export function verdictMark({ words }: Edition, verdict: VerdictName): Html {
  return html`<span class="mark ${verdict}"><span aria-hidden="true">${signs[verdict]}</span><span class="visually-hidden">${words.verdict[verdict]}</span></span>`;
}

/** The sign alone, before a sentence that says the verdict itself: "refuted: not differentiable" would say the opposite. */
export function verdictSign(verdict: VerdictName): Html {
  return html`<span class="mark ${verdict}" aria-hidden="true">${signs[verdict]}</span>`;
}

/** One side's value at a counterexample. */
export function sideValue({ words, math }: Edition, value: number | null): Html {
  return value === null ? html`${words.kinks.undefined}` : html`${math(significant(value, 6).latex)}`;
}

/** Why: how it was proved, or where the two sides differ, or how far the evidence reaches. */
export function verdictReason(edition: Edition, verdict: Verdict, derivative: boolean): Html {
  const { words, math } = edition;
  if (verdict.verdict === "refuted" && verdict.counterexample) {
    const { values, left, right } = verdict.counterexample;
    const point = Object.entries(values).map(([name, value]) => `${latexOf(edition.engine, name)} = ${significant(value, 4).latex}`);
    return html`<p>${words.verdict.refuted_reason}</p>
      <p class="counterexample">${math(point.join(",\\; "))} <span class="sides">${words.verdict.left_side} ${sideValue(edition, left)} <b>≠</b> ${words.verdict.right_side} ${sideValue(edition, right)}</span></p>`;
  }
  if (verdict.verdict === "undecided") {
    const { points = 0, difference = 0 } = verdict.evidence ?? {};
    const sentence = verdict.evidence ? words.verdict.undecided_evidence : words.verdict.undecided_reason;
    return html`<p>${fill(sentence, { points, difference: difference.toExponential(1) })}</p>`;
  }
  return html`<p>${derivative ? words.verdict.proved_derivative : words.verdict.proved_reason}</p>`;
}
