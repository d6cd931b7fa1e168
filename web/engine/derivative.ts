// The derivative of a function as a text to draw and to evaluate. The build writes it beside the function into the page, so that
// a figure lives without the verbs of calculus.
import type { Core } from "slope-core";
import { expectAnswer } from "./answers.ts";

export function derivativeOf(core: Core, text: string): string {
  return expectAnswer(core.derivation(text, "x"), text).after.plain;
}
