// What the reader computes on paper at a figure's point: the number put into f and f', and line by line what they come to.
import type { WorkedLine } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { activationOf, type Edition, figureNames } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { inRole, type Role } from "./math.ts";

/** Of a longer working the middle is left out. */
const mostLines = 9;

interface WorkedFigure {
  f: string;
  df: string;
  /** The letter that an author gave to f. */
  name: string | undefined;
  /** Of x and of the parameters. */
  values: Record<string, number>;
}

export function workedPoint(edition: Edition, { f, df, name, values }: WorkedFigure): Html {
  const { engine } = edition;
  const called = figureNames(engine, f, name);
  const row = activationOf(engine, f);
  const defaults = Object.fromEntries(row?.parameters.map((parameter) => [parameter.name, parameter.default]) ?? []);
  const known = { ...defaults, ...values };
  return html`${workedValue(edition, "f", called.f, row?.formula.plain ?? f, known)}${workedValue(edition, "df", called.df, df, known)}`;
}

function workedValue(edition: Edition, role: Role, name: string, text: string, values: Record<string, number>): Html {
  const { engine, words, math } = edition;
  const [at] = expectAnswer(engine.worked("x", values), "x");
  const start = math(inRole(role, name.replace(/\(x\)$/, `(${at!.expression.latex})`)), "display");
  const lines = expectAnswer(engine.worked(text, values), text);
  if (lines.length === 0) return html`<p>${words.figure.worked_too_long}</p>`;
  return html`<ol class="working" role="list">${shortened(lines).map((line, index) => html`<li>${index === 0 ? html`<span class="start">${start}</span>` : null}<scroll-box class="equation" label="${words.formula.name}">${math(line === undefined ? "\\vdots" : `{}${line.exact ? "=" : "\\approx "}${line.expression.latex}`, "display")}</scroll-box></li>`)}</ol>`;
}

function shortened(lines: WorkedLine[]): (WorkedLine | undefined)[] {
  if (lines.length <= mostLines) return lines;
  const half = (mostLines - 1) / 2;
  return [...lines.slice(0, half), undefined, ...lines.slice(-half)];
}
