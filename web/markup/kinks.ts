// The engine's verdicts at the breaks of a function: one-sided limits of f and of its difference quotient.
import type { Expression, Kink, Side, Unlisted } from "slope-core";
import { expectAnswer, isListed } from "../engine/answers.ts";
import { type Words, wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { fillHtml, type Html, html } from "./html.ts";
import { verdictSign } from "./verdict.ts";

export function kinkVerdicts(edition: Edition, text: string): Html {
  const kinks = expectAnswer(edition.engine.kinks(text), `kinks of ${text}`);
  if (kinks.length === 0) {
    return html`<p class="kinks none">${verdictSign("proved")} ${edition.words.kinks.none}</p>`;
  }
  return html`<div class="kinks">${kinks.map((kink) => (isListed(kink) ? kinkTable(edition, kink) : unlisted(edition, kink)))}</div>`;
}

function unlisted({ words: { kinks }, math }: Edition, { zero }: Unlisted): Html {
  return html`<p class="kink-verdict">${verdictSign("undecided")} ${zero.plain === "undefined" ? kinks.unfound : fillHtml(kinks.unlisted, { where: math(`${zero.latex}=0`) })}</p>`;
}

function kinkTable(edition: Edition, kink: Kink): Html {
  const { words, math } = edition;
  const cell = (value: Expression | null, { empty }: Side) => html`<td>${value !== null ? math(value.latex) : empty ? words.kinks.no_values : words.kinks.no_limit}</td>`;
  // Without f's own value there is no difference quotient.
  const slope = (side: Side) => (kink.value === null ? html`<td>–</td>` : cell(side.slope, side));
  const isDecided = kink.condition === undefined && !(isEdge(kink) && kink.differentiable === null);
  const verdict = kink.differentiable === null ? "undecided" : kink.differentiable ? "proved" : "refuted";
  return html`<table class="kink">
<caption>${math(`x = ${kink.at.latex}`)}</caption>
<thead><tr><td></td><th scope="col">${words.kinks.left}</th><th scope="col">${words.kinks.right}</th></tr></thead>
<tbody>
<tr><th scope="row">${words.kinks.value_limit}</th>${cell(kink.left.value, kink.left)}${cell(kink.right.value, kink.right)}</tr>
<tr><th scope="row">${words.kinks.slope_limit}</th>${slope(kink.left)}${slope(kink.right)}</tr>
</tbody>
</table>
<p class="kink-verdict">${isDecided && html`${verdictSign(verdict)} `}${kinkSentence(edition, kink)}</p>
${conventions(edition, kink)}`;
}

function kinkSentence({ words: { kinks }, math }: Edition, kink: Kink): Html {
  const { continuous, differentiable, condition } = kink;
  if (isEdge(kink)) return html`${differentiable === false ? kinks.edge_not_differentiable : kinks.edge}`;
  const first = continuous === null ? "" : continuous ? kinks.continuous : discontinuity(kinks, kink);
  if (condition !== undefined) return html`${first}${fillHtml(kinks.condition, { condition: math(condition.latex) })}`;
  return html`${first}${differentiable === null ? kinks.not_established : differentiable ? kinks.differentiable : kinks.not_differentiable}`;
}

/** f has a value here, and others on one side alone. */
function isEdge({ value, left, right }: Kink): boolean {
  return value !== null && left.empty !== right.empty;
}

/** A jump has two ends; 1/x has none, (x^2 - 1)/(x - 1) only lacks its value, and x = 0 ? 5 : x has it elsewhere. */
function discontinuity(kinks: Words["kinks"], { value, left, right }: Kink): string {
  if (value === null) return kinks.no_value;
  const ends = [left.value, right.value].map((end) => end?.plain);
  const isJump = ends[0] !== ends[1] && ends.every((end) => end !== undefined && !end.endsWith("inf"));
  return isJump ? kinks.jumps : kinks.discontinuous;
}

function conventions({ words, math }: Edition, { conventions }: Kink): Html | undefined {
  if (conventions === undefined) return undefined;
  const rows = conventions.map(
    ({ who, value }) => html`<tr><th scope="row">${wordsFor(words.conventions, who)}</th><td>${value === null ? words.kinks.undefined : math(value.latex)}</td></tr>`,
  );
  return html`<table class="conventions"><caption>${words.kinks.conventions}</caption><tbody>${rows}</tbody></table>`;
}
