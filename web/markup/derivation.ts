// A derivation as the page shows it: a line a step, its rule in words, and the tick that opens the proof.
import type { ChainVerdict } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { fill, wordsFor } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { markChanges } from "./mark-changes.ts";
import { inRole } from "./math.ts";
import { copyFormula } from "./save-figure.ts";
import { exceptNote, verdictMark, verdictReason } from "./verdict.ts";

/** A chain as its file holds it; both languages read the same file. */
export interface Chain {
  id: string;
  function?: string;
  lines: { text: string; rule?: string }[];
}

function isDerivative(text: string): boolean {
  return /^\s*d\/d[a-z]+\s*\(/.test(text);
}

export function derivationSteps(edition: Edition, id: string, chain: Chain): Html {
  const { engine, words, math } = edition;
  const texts = chain.lines.map(({ text }) => text);
  const verdicts = expectAnswer(engine.chain(texts), chain.id);
  const marked = markChanges(verdicts.map(({ expression }) => expression.latex));
  const notes = (words.chain_notes as Record<string, Record<string, string>>)[chain.id] ?? {};
  const start = inRole(isDerivative(texts[0]!) ? "df" : undefined, marked[0]!);
  const lines = chain.lines.slice(1).map(({ text, rule }, place) => {
    const index = place + 1;
    return html`<li class="line" id="${id}-${index}" data-text="${text}">
${index === 1 ? html`<div class="start">${math(start, "display")}</div>` : null}
<scroll-box class="equation" label="${fill(words.derivation.line, { line: index })}">${math(`{}=${marked[index]}`, "display")}</scroll-box>
<details class="proof">
<summary><span class="rule">${wordsFor(words.chain_rules, rule ?? "")}</span>${verdictMark(edition, verdicts[index]!.verdict)}<span class="except">${exceptNote(edition, verdicts[index]!)}</span></summary>
<div class="evidence">${notes[index] ? html`<p class="note">${notes[index]}</p>` : null}${evidence(edition, texts[index - 1]!, text, verdicts[index]!)}<p class="link-line">${copyFormula(words, verdicts[index]!.expression.latex, text)} <a href="#${id}-${index}">${words.derivation.link_line}</a></p></div>
</details>
</li>`;
  });
  return html`<derivation-steps id="${id}" data-start="${texts[0]!}">
<ol class="lines" role="list">${lines}</ol>
<div class="toolbar"><p class="tally" role="status">${tally(edition, verdicts.slice(1))}</p><span class="buttons when-live"><button type="button" class="one" data-start="${words.derivation.line_by_line}" data-next="${words.derivation.next_line}">${words.derivation.line_by_line}</button><button type="button" class="all" hidden>${words.derivation.all_lines}</button></span><span class="newest-said visually-hidden" role="status"></span></div>
</derivation-steps>`;
}

/**
 * What the tick opens: the reason, the engine's call that anyone can repeat, and, once it has been opened, a field to change the
 * line in. Chromium lays out the page anew for every field that comes into it: a phone would take longer over them than over the text.
 */
function evidence(edition: Edition, previous: string, text: string, verdict: ChainVerdict): Html {
  const { words } = edition;
  return html`<div class="reason" role="status">${reason(edition, previous, text, verdict)}</div>
<template><label>${words.derivation.change_line} <input type="text" value="${text}" maxlength="1000" spellcheck="false" autocapitalize="off" autocomplete="off"></label>
<button type="button" class="restore" hidden>${words.derivation.restore}</button></template>`;
}

export function reason(edition: Edition, previous: string, text: string, verdict: ChainVerdict): Html {
  const derivative = isDerivative(previous) || isDerivative(text);
  return html`${verdictReason(edition, verdict, derivative)}
<scroll-box class="call" label="${edition.words.derivation.call}"><code>chain("${previous}", "${text}") → ${verdict.verdict}${exceptions(verdict)}</code></scroll-box>`;
}

/** As the engine writes them: ", except x == 0". */
function exceptions({ except }: ChainVerdict): string {
  return except?.length ? `, except ${except.map(({ plain }) => plain).join(" or ")}` : "";
}

/** "8 steps, every one proved", with how many exceptions, or how many are not; beside a line that breaks there is no verdict. */
export function tally({ words }: Edition, verdicts: readonly (ChainVerdict | undefined)[]): string {
  const steps = verdicts.length;
  const proved = verdicts.filter((verdict) => verdict?.verdict === "proved").length;
  const excepted = verdicts.filter((verdict) => verdict?.except?.length).length;
  const sentence = proved < steps ? words.derivation.some_proved : excepted > 0 ? words.derivation.all_proved_except : words.derivation.all_proved;
  return fill(sentence, { steps, proved, excepted });
}
