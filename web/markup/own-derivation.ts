// A derivation that the reader writes: a line a row, and below the rows each line with what the engine says of it.
import { type JudgedLine, judgedLines } from "../engine/judged-lines.ts";
import { fill } from "../words/words.ts";
import { reason } from "./derivation.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { markedPlace } from "./marked-place.ts";
import { mistakeSentence } from "./mistake.ts";
import { exceptNote, verdictSign } from "./verdict.ts";

/** What a link may hold. */
const longest = 1000;

export function ownDerivation(edition: Edition, id: string, written: string): Html {
  const { lines, said } = judgedOwn(edition, written);
  return html`<own-derivation id="${id}">
<div class="entry when-live"><label for="${id}-field">${edition.words.own.field}</label>
<textarea id="${id}-field" rows="${linesOf(written).length}" maxlength="${longest}" spellcheck="false" autocapitalize="off" autocomplete="off" autocorrect="off">${written}</textarea></div>
<ol class="lines" role="list">${lines}</ol>
<div class="toolbar"><p class="tally" role="status">${said}</p></div>
</own-derivation>`;
}

/** The lines as the page shows them, and how many of them follow from the line before. */
export function judgedOwn(edition: Edition, written: string): { lines: Html; said: string } {
  const texts = linesOf(written);
  const judged = judgedLines(edition.engine, texts);
  const proved = judged.filter((line) => !line.mistake && line.verdict?.verdict === "proved").length;
  return {
    lines: html`${judged.map((line, index) => shownLine(edition, texts, judged, index, line))}`,
    said: texts.length > 1 ? fill(edition.words.own.tally, { proved, steps: texts.length - 1 }) : "",
  };
}

/** The rows with something in them; who copies a derivation may bring its "=" along. */
function linesOf(written: string): string[] {
  return written
    .split("\n")
    .map((row) => row.replace(/^\s*=/, "").trim())
    .filter((row) => row !== "");
}

function shownLine(edition: Edition, texts: readonly string[], judged: readonly JudgedLine[], index: number, line: JudgedLine): Html | null {
  if (line.mistake) {
    return html`<li class="line"><div class="mistake" role="alert"><p>${mistakeSentence(edition.words, line.mistake)}</p>${markedPlace(texts[index]!, line.mistake.error.at)}</div></li>`;
  }
  if (line.verdict === undefined) return follows(judged[index + 1]) ? null : html`<li class="line">${start(edition, line)}</li>`;
  const { words, math } = edition;
  const { verdict } = line;
  const before = judged[index - 1]!;
  return html`<li class="line${verdict.verdict === "refuted" ? " refuted" : ""}">${follows(before) ? null : start(edition, before)}
<scroll-box class="equation" label="${fill(words.derivation.line, { line: index })}">${math(`{}=${line.expression.latex}`, "display")}</scroll-box>
<details class="proof"${index === judged.findIndex(fails) ? html` open` : null}>
<summary><span class="rule">${words.verdict[verdict.verdict]}</span><span class="except">${exceptNote(edition, verdict)}</span>${verdictSign(verdict.verdict)}</summary>
<div class="evidence"><div class="reason">${reason(edition, texts[index - 1]!, texts[index]!, verdict)}</div></div>
</details></li>`;
}

/** Of the lines that do not follow the first one says why: those after it may fail only because of it. */
function fails(line: JudgedLine): boolean {
  return !line.mistake && line.verdict !== undefined && line.verdict.verdict !== "proved";
}

/** Whether the line has a verdict; one without begins a chain, and stands before the first "=". */
function follows(line: JudgedLine | undefined): boolean {
  return line !== undefined && !line.mistake && line.verdict !== undefined;
}

function start({ math }: Edition, line: JudgedLine): Html | null {
  return line.mistake ? null : html`<div class="start">${math(line.expression.latex, "display")}</div>`;
}
