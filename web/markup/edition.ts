// One language's edition of a page: what every piece of markup needs in order to be written.
import type { Activation, Core } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { type Language, type Words, wordsFor } from "../words/words.ts";
import { type Html, html } from "./html.ts";
import type { PrintMath } from "./math.ts";

export interface Edition {
  engine: Core;
  language: Language;
  words: Words;
  math: PrintMath;
}

/** The catalogue's row behind "sigmoid(x)" or "elu(x, alpha)", if it is one applied to x, with its own parameters or none. */
export function activationOf(engine: Core, text: string): Activation | undefined {
  const written = text.replaceAll(" ", "");
  return engine.activations().find(({ id, parameters }) => [`${id}(x)`, `${id}(${["x", ...parameters.map(({ name }) => name)]})`].includes(written));
}

/** The LaTeX of a formula or of a derivative still to be taken, `d/dx(...)`. */
export function latexOf(engine: Core, text: string): string {
  return expectAnswer(engine.chain([text]), text)[0]!.expression.latex;
}

/** How a function is called on the page: \sigma(x) for the catalogue's, the formula itself for others. */
export function nameOf(engine: Core, text: string): string {
  return activationOf(engine, text)?.symbol ?? latexOf(engine, text);
}

/** And its derivative: \sigma'(x), or d/dx of the formula. */
export function derivativeNameOf(engine: Core, text: string): string {
  const symbol = activationOf(engine, text)?.symbol;
  return symbol === undefined ? latexOf(engine, `d/dx(${text})`) : symbol.replace("(", "'(");
}

/** Both as a figure calls them; an author may give a long formula a short `name`. */
export function figureNames(engine: Core, text: string, name: string | undefined): { f: string; df: string } {
  return name === undefined ? { f: nameOf(engine, text), df: derivativeNameOf(engine, text) } : { f: `${name}(x)`, df: `${name}'(x)` };
}

/** A function of the catalogue as a table calls it, with its parameters at their defaults: "ELU", \alpha = 1. */
export function functionName({ engine, words, math }: Edition, text: string): { name: string; parameters: Html | undefined } {
  const { id, parameters } = activationOf(engine, text) ?? { id: text, parameters: [] };
  const values = parameters.map(({ latex, default: value }) => `${latex} = ${value}`).join(",\\, ");
  return { name: wordsFor(words.functions, id), parameters: values === "" ? undefined : html` <small>${math(values)}</small>` };
}
