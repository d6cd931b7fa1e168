// Formulas in the prose: printed by the engine, and where an author writes "=", proved by it.
import type { Core } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { reason } from "../markup/derivation.ts";
import { derivativeNameOf, type Edition, latexOf } from "../markup/edition.ts";
import { type Html, html } from "../markup/html.ts";
import { inRole, type Role } from "../markup/math.ts";
import { verdictMark } from "../markup/verdict.ts";

/** `elu'(x, alpha)` is short for `d/dx(elu(x, alpha))`, and printed as the textbook does. */
const primed = /^([a-z_0-9]+)'(\(x(?:, *\w+)*\))$/;

/** A formula as an author writes it; with `name` "g" it stands as the definition of g. */
export function formulaLatex(engine: Core, text: string, { role, name, except }: Record<string, string>): string {
  if (name === undefined) return provedEquality(engine, text, except, role as Role | undefined);
  return `${inRole(role as Role | undefined, `${name}(x)`)} = ${provedEquality(engine, text, except, undefined)}`;
}

/**
 * "sigmoid(x) = 1/(1+e^-x)" -> \sigma(x) = \frac{1}{1+e^{-x}}. Every "=" is a claim: the build fails unless the engine
 * proves it, except where the author says that it does not hold: {except="h == 0"} where the sentence speaks of that. `role`
 * colours what stands before the first "=".
 */
function provedEquality(engine: Core, text: string, except: string | undefined, role: Role | undefined): string {
  const sides = sidesOf(text);
  const verdicts = expectAnswer(engine.chain(sides.map(sideText)), text);
  verdicts.forEach(({ verdict }, index) => {
    if (verdict !== "proved") throw new Error(`"${sides[index - 1]} = ${sides[index]}" is ${verdict}`);
  });
  const found = verdicts.flatMap(({ except }) => except ?? []).map(({ plain }) => plain).join(" or ");
  if (found !== (except ?? "")) throw new Error(`"${text}" is proved, except for "${found}", not "${except ?? ""}"`);
  return sides.map((side, index) => inRole(index === 0 ? role : undefined, sideLatex(engine, side))).join(" = ");
}

/** The tick of an equality and what it opens; a definition, which stands in the role of f, claims nothing. */
export function equalityProof(edition: Edition, text: string, { role, name }: Record<string, string>): Html | null {
  const [left, right] = sidesOf(text).map(sideText);
  if (left === undefined || right === undefined || role === "f" || name !== undefined) return null;
  const verdict = expectAnswer(edition.engine.chain([left, right]), text)[1]!;
  return html`<details class="proof"><summary>${verdictMark(edition, verdict.verdict)}<span class="visually-hidden">${edition.words.formula.evidence}</span></summary><div class="evidence"><div class="reason">${reason(edition, left, right, verdict)}</div></div></details>`;
}

export function sidesOf(text: string): string[] {
  return text.split(/(?<![<>=!])=(?!=)/).map((side) => side.trim());
}

/** As the engine reads it. */
export function sideText(side: string): string {
  return side.replace(primed, "d/dx($1$2)");
}

export function sideLatex(engine: Core, side: string): string {
  const [, name, variables] = side.match(primed) ?? [];
  return name === undefined ? latexOf(engine, side) : derivativeNameOf(engine, `${name}${variables}`);
}
