// What a cell has printed, as the page shows it: the build writes the recorded output with it, the reader's run its own.
import type { Plot } from "slope-plot";
import { fill } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { type PyplotFigure, pyplotFigure } from "./pyplot-figure.ts";

/** A piece of output, in the order of its printing. `line` counts the lines of the cell from 1; null: none is to blame. */
export type CellOutput =
  | { kind: "text"; text: string }
  | { kind: "result"; text: string }
  | { kind: "error"; text: string; line: number | null }
  | { kind: "figure"; figure: PyplotFigure }
  | { kind: "cut" };

/** What one language's page needs to show them. */
export type OutputEdition = Pick<Edition, "words"> & { engine: Plot };

/** Pieces of printed text that follow each other are one text. */
export function joined(outputs: readonly CellOutput[]): CellOutput[] {
  const whole: CellOutput[] = [];
  for (const output of outputs) {
    const last = whole.at(-1);
    if (output.kind === "text" && last?.kind === "text") whole[whole.length - 1] = { kind: "text", text: last.text + output.text };
    else whole.push(output);
  }
  return whole;
}

export function cellOutput(edition: OutputEdition, outputs: readonly CellOutput[]): Html {
  return html`${joined(outputs).map((output) => piece(edition, output))}`;
}

function piece(edition: OutputEdition, output: CellOutput): Html {
  const { cells } = edition.words;
  switch (output.kind) {
    case "text":
      return html`<scroll-box class="printed-text" role="group" aria-label="${cells.printed_text}"><pre>${output.text.replace(/\n$/, "")}</pre></scroll-box>`;
    case "result":
      return html`<scroll-box class="result" role="group" aria-label="${cells.result}"><pre>${output.text}</pre></scroll-box>`;
    case "error":
      return html`<scroll-box class="traceback" role="group" aria-label="${cells.error}"><pre>${output.text.replace(/\n$/, "")}</pre></scroll-box>${output.line !== null && html`<p class="blame">${fill(cells.error_line, { line: output.line })}</p>`}`;
    case "figure":
      return pyplotFigure(edition, output.figure);
    case "cut":
      return html`<p class="cut">${cells.cut}</p>`;
  }
}
