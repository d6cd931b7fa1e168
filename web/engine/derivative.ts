// The derivative of a function as a text to draw and to evaluate. The build writes it beside the function into the page, so that
// a figure lives without the verbs of calculus.
import type { Core } from "slope-core";
import { expectAnswer } from "./answers.ts";

export function derivativeOf(core: Core, text: string): string {
  return expectAnswer(core.derivation(text, "x"), text).after.plain;
}

/** Functions that have no value somewhere, where the formula of the derivative may have one. */
const partly = /ln|log|sqrt/;

/** The derivative as it is drawn: only where the function is. To the left of 0 there is no ln(x), and 1/x is nothing's slope. */
export function drawnDerivative(core: Core, text: string): string {
  const derivative = derivativeOf(core, text);
  return partly.test(text) ? `(${derivative}) + 0*(${text})` : derivative;
}
