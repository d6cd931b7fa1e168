// One equality with the engine's verdict on it, proved or refuted, where the prose asks whether it holds.
import { expectAnswer, isMistake } from "../engine/answers.ts";
import { type Edition, latexOf } from "../markup/edition.ts";
import { fillHtml, type Html, html } from "../markup/html.ts";
import { exceptFor, sideValue, verdictSign } from "../markup/verdict.ts";
import { significant } from "../words/numbers.ts";
import { sideLatex, sidesOf, sideText } from "./formula.ts";

/** "max(2*x, x) = leaky_relu(x, 2)". The build fails unless the verdict is the `expected` one. */
export function claimMarkup(edition: Edition, text: string, expected: string): Html {
  const { engine, words, math } = edition;
  const sides = sidesOf(text);
  if (sides.length !== 2) throw new Error(`:claim[${text}] is not one equality, such as x*x = x^2`);
  const verdict = expectAnswer(engine.chain(sides.map(sideText)), text)[1]!;
  if (verdict.verdict !== expected) throw new Error(`"${text}" is ${verdict.verdict}, not ${expected}`);
  const relation = expected === "proved" ? "=" : "\\overset{?}{=}";
  const { values = {}, left = 0, right = 0 } = verdict.counterexample ?? {};
  const isExact = sides.map((one) => {
    const lines = engine.worked(sideText(one), values); // none of a derivative
    return isMistake(lines) || lines.at(-1)?.exact;
  });
  const point = Object.entries(values).map(([name, value]) => `${latexOf(engine, name)} = ${significant(value, 4).latex}`);
  return html`<div class="claim ${expected}">
<scroll-box class="equality" label="${words.formula.name}">${math(sides.map((one) => sideLatex(engine, one)).join(` ${relation} `), "display")}</scroll-box>
<p>${verdictSign(verdict.verdict)} ${verdict.counterexample ? fillHtml(point.length > 0 ? words.claim.refuted : words.claim.refuted_number, { point: math(point.join(",\\; ")), left: sideValue(edition, left, isExact[0]), right: sideValue(edition, right, isExact[1]) }) : exceptFor(edition, verdict, words.claim.proved_except) ?? words.claim[verdict.verdict]}</p>
</div>`;
}
