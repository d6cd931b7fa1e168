// The lecture's own tags: what an author may write in Markdown, and the markup that each becomes.
import { expectAnswer } from "../engine/answers.ts";
import { derivationSteps } from "../markup/derivation.ts";
import { derivationTree } from "../markup/derivation-tree.ts";
import { activationOf, derivativeNameOf, nameOf } from "../markup/edition.ts";
import { displayedFormula } from "../markup/displayed-formula.ts";
import { type Html, html } from "../markup/html.ts";
import { unionLatex } from "../markup/intervals.ts";
import { inRole } from "../markup/math.ts";
import { ownDerivation } from "../markup/own-derivation.ts";
import { tryFunction } from "../markup/try-function.ts";
import { significant } from "../words/numbers.ts";
import { cellTags } from "./cell-directives.ts";
import { type Directive, type DirectiveContext, numberOf, required, type Tag } from "./directive.ts";
import { figures } from "./figure-directives.ts";
import { equalityProof, formulaLatex } from "./formula.ts";
import { termMarkup } from "./term.ts";
import { verdicts } from "./verdict-directives.ts";

/** The value of a function of the catalogue at a number, or of any text: `\sigma(4) \approx 0.982`. */
function valueAt(directive: Directive, { edition }: DirectiveContext, role: "f" | "df"): Html {
  const { engine, math } = edition;
  const { at } = directive.attributes;
  const text = `${directive.text}(x)`;
  if (activationOf(engine, text) === undefined) throw new Error(`:${directive.name}[${directive.text}]: not in the catalogue`);
  const name = role === "f" ? nameOf(engine, text) : derivativeNameOf(engine, text);
  if (at === undefined) {
    const bare = directive.attributes["bare"] !== undefined;
    return math(inRole(role, bare ? name.replace(/\(x\)$/, "") : name));
  }
  const evaluated = role === "f" ? text : expectAnswer(engine.derivation(text, "x"), text).after.plain;
  const place = expectAnswer(engine.formula(at), at).expression.latex;
  const x = expectAnswer(engine.evaluate(at, {}), at).value;
  const { latex, exact } = significant(expectAnswer(engine.evaluate(evaluated, { x }), evaluated).value, numberOf(directive, "digits", 4));
  return math(`${inRole(role, name.replace(/\(x\)$/, `(${place})`))} ${exact ? "=" : "\\approx"} ${latex}`);
}

/** The number alone, of any text without variables. */
function number(directive: Directive, { edition: { engine, math } }: DirectiveContext): Html {
  const { value } = expectAnswer(engine.evaluate(directive.text, {}), directive.text);
  if (Number.isNaN(value)) throw new Error(`:number[${directive.text}] has no value`);
  return math(significant(value, numberOf(directive, "digits", 4)).latex);
}

/** One of the computed facts about a function of the catalogue, where a sentence needs it. */
function fact({ text, attributes }: Directive, { edition: { engine, math } }: DirectiveContext): Html {
  const facts = expectAnswer(engine.facts(`${text}(x)`, {}), text);
  const intervals = { saturation: facts.saturation, range: facts.range, dead: facts.dead }[attributes["of"] ?? ""];
  if (!intervals?.length) throw new Error(`:fact[${text}]: no intervals for ${attributes["of"]}`);
  return math(unionLatex(engine, intervals).latex);
}

/** A parameter's default in PyTorch. */
function defaultOf({ text, attributes }: Directive, { edition: { engine, math } }: DirectiveContext): Html {
  const parameter = activationOf(engine, `${text}(x)`)?.parameters.find(({ name }) => name === attributes["of"]);
  if (parameter === undefined) throw new Error(`:default[${text}]: no parameter ${attributes["of"]}`);
  return math(String(parameter.default));
}

function derivation(directive: Directive, { edition, chains }: DirectiveContext): Html {
  const name = required(directive, "chain");
  const chain = chains.get(name);
  if (chain === undefined) throw new Error(`there is no web/lecture/chains/${name}.json`);
  return derivationSteps(edition, attributesId(directive, name), chain);
}

function attributesId({ attributes }: Directive, otherwise: string): string {
  return attributes["id"] ?? otherwise;
}

export const tags: Record<string, Tag> = {
  f: (directive, context) => valueAt(directive, context, "f"),
  df: (directive, context) => valueAt(directive, context, "df"),
  number,
  fact,
  default: defaultOf,
  term: ({ text, attributes }, { edition: { language }, glossary, uses }) => termMarkup(text, attributes["ending"] ?? "", language, glossary, uses),
  formula: ({ text, attributes }, { edition }) => edition.math(formulaLatex(edition.engine, text, attributes)),
  "formula-display": ({ text, attributes }, { edition }) =>
    displayedFormula(edition, formulaLatex(edition.engine, text, attributes), text, equalityProof(edition, text, attributes)),
  // A definition, of which nothing is to be proved: written in LaTeX, because the engine has no word for "any function f".
  notation: ({ text }, { edition }) =>
    html`<scroll-box class="display" label="${edition.words.formula.name}">${edition.math(text, "display")}</scroll-box>`,
  ...figures,
  "derivation-steps": derivation,
  "derivation-tree": (directive, { edition }) => derivationTree(edition, required(directive, "id"), required(directive, "f"), directive.attributes["by"] ?? "x"),
  "own-derivation": (directive, { edition }) => ownDerivation(edition, required(directive, "id"), required(directive, "lines").split(";").map((line) => line.trim()).join("\n")),
  ...verdicts,
  ...cellTags,
  "try-function": (directive, { edition }) =>
    tryFunction(edition, required(directive, "id"), required(directive, "f"), required(directive, "examples").split(";").map((example) => example.trim())),
};
