// One line under a figure with a slider: the two slopes at the kink for the slider's value, and whether there is a kink at all.
import type { Core } from "slope-core";
import { allKinks, expectAnswer } from "../engine/answers.ts";
import { fixed } from "../words/numbers.ts";
import type { Words } from "../words/words.ts";
import type { Edition } from "./edition.ts";
import { type Html, html } from "./html.ts";
import { type VerdictName, verdictSign } from "./verdict.ts";

/** What the engine says of the first kink of `f` with a number in the parameter's place: "elu(x, alpha)", "alpha", 0.5. */
interface KinkSlopes {
  left: string;
  right: string;
  verdict: VerdictName;
}

export function kinkSlopesAt(engine: Core, f: string, parameter: string, value: number): KinkSlopes {
  const text = f.replace(new RegExp(`\\b${parameter}\\b`, "g"), `(${value})`);
  const kink = allKinks(engine, text)[0];
  const number = (slope: { plain: string } | null | undefined) => (slope ? fixed(expectAnswer(engine.evaluate(slope.plain, {}), slope.plain).value, 2) : "–");
  const differentiable = kink?.differentiable ?? null;
  return {
    left: number(kink?.left.slope),
    right: number(kink?.right.slope),
    verdict: differentiable === null ? "undecided" : differentiable ? "proved" : "refuted",
  };
}

export function kinkSlopesSentence({ kinks }: Words, verdict: VerdictName): string {
  return { proved: kinks.differentiable, refuted: kinks.not_differentiable, undecided: kinks.not_established }[verdict];
}

export function kinkSlopes(edition: Edition, f: string, parameter: string, value: number): Html {
  const { engine, words } = edition;
  const { left, right, verdict } = kinkSlopesAt(engine, f, parameter, value);
  return html`<kink-slopes f="${f}" parameter="${parameter}"><span class="item">${words.kinks.slope_left} <output aria-live="off" class="left">${left}</output></span><span class="item">${words.kinks.slope_right} <output aria-live="off" class="right">${right}</output></span><span class="item">${verdictSign(verdict)} <span class="sentence" role="status">${kinkSlopesSentence(words, verdict)}</span></span></kink-slopes>`;
}
