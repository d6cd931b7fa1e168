// The engine's verdict on an equality, as a mark and as a sentence.
import type { Expression, Verdict } from "slope-core";
import { significant } from "../words/numbers.ts";
import { fill } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { fillHtml, type Html, html } from "./html.ts";
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

/** "x = -1 or x = 1": where a proof makes an exception. */
function exceptions({ words, math }: Edition, except: readonly Expression[]): Html {
  return html`${except.map(({ latex }, index) => html`${index > 0 ? words.verdict.or : null}${math(latex)}`)}`;
}

/** `sentence` with the exceptions of what is proved in it, if it has any. */
export function exceptFor(edition: Edition, { except }: Verdict, sentence: string): Html | null {
  return except?.length ? fillHtml(sentence, { conditions: exceptions(edition, except) }) : null;
}

/** Beside the mark: a tick alone would say that all is proved. */
export function exceptNote(edition: Edition, verdict: Verdict): Html | null {
  return exceptFor(edition, verdict, edition.words.verdict.except);
}

/** One side's value at a counterexample: 1 and σ(100), which falls short of it by 10⁻⁴⁴, are the same double. */
export function sideValue({ words, math }: Edition, value: number | null, isExact = true): Html {
  return value === null ? html`${words.kinks.undefined}` : html`${math(`${isExact ? "" : "\\approx "}${significant(value, 6).latex}`)}`;
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
  const exception = exceptFor(edition, verdict, words.verdict.except_reason);
  return html`<p>${derivative ? words.verdict.proved_derivative : words.verdict.proved_reason}</p>${exception && html`<p>${exception}</p>`}`;
}
