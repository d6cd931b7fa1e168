// What an author of the lecture may do wrong: the build stops with the file, the line, and what is wrong there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { renderStep } = await loadModule("site/markdown.ts");

const words = JSON.parse(readFileSync(new URL("../../web/words/en.json", import.meta.url)));
/** A formula stands in text and in a template alike. */
const math = () => Object.assign(["formula"], { text: "<math></math>" });
const edition = { engine: await loadCore(), language: "en", words, math };

/** The text as the second paragraph of a step, on its seventh line. */
function rendered(text) {
  const context = { edition, chains: new Map(), cells: new Map(), glossary: { terms: {}, definitions: {} }, uses: new Map() };
  return renderStep(`# Title\n\nWhat it is about.\n\n## Part {#part}\n\n${text}\n`, "en.md", context);
}

const figure = (attributes) => `:::function-figure{#own ${attributes}}\nCaption.\n:::`;

test("a figure, a formula and a refuted claim are written", () => {
  const { body } = rendered(`${figure('f="a*x" window="-1 1 -1 1" at="0.5" sliders="a 1 0 2 0.1"')}\n\nSo :formula[x*x = x^2].\n\n::claim[x^2 = x]{expect=refuted}`);
  assert.match(body.text, /<function-figure[\s\S]*class="claim refuted"/);
});

test("a displayed equality has the tick that opens its proof; a definition claims nothing", () => {
  const { body } = rendered("::formula-display[|x| = relu(x)+relu(-x)]");
  assert.match(body.text, /<details class="proof"><summary><span class="mark proved">[\s\S]*chain\("\|x\|", "relu\(x\)\+relu\(-x\)"\) → proved/);
  for (const definition of ["silu(x) = x*sigmoid(x)]{role=f}", "x^2]", "x^2]{name=g role=f}"]) {
    assert.doesNotMatch(rendered(`::formula-display[${definition}`).body.text, /class="proof"/, definition);
  }
});

const mistakes = [
  ["::functions-figure{#own}", "7: there is no directive :functions-figure"],
  ["At 10:30.", "7: there is no directive :30"],
  [figure('f="x"'), '7: :function-figure needs window="…"'],
  [figure('f="x" window="-1, 1, -1, 1"'), "is not 4 numbers"],
  [figure('f="x" window="1 -1 -1 1"'), 'is not "left right bottom top"'],
  [figure('f="x" window="-1 1 -1 1" at="pi"'), 'has at="pi", which is not a number'],
  [figure('f="x" window="-1 1 -1 1" att="1"'), '7: :function-figure does not know att="1"'],
  [figure('f="a*x" window="-1 1 -1 1"'), 'has the parameters "a", but the sliders are for ""'],
  [figure('f="a*x" window="-1 1 -1 1" sliders="a 1 0 2"'), 'is not "name value least greatest step"'],
  [figure('f="x*(" window="-1 1 -1 1"'), "7: x*(: expected_expression at 3"],
  [':::function-figure{#own f="x" window="-1 1 -1 1"}\nCaption.', "7: :::function-figure is never closed"],
  [':::function-figure{#part f="x" window="-1 1 -1 1"}\n:::', "two places have the id part"],
  ["::claim[x^2 = x]", '7: "x^2 = x" is refuted, not proved'],
  ["::claim[x^2 = x]{expect=refuded}", "which is none of proved, refuted"],
  ["::claim[x^2]", "7: :claim[x^2] is not one equality"],
  ["One.\n\nSo :formula[x = 2*x].", '9: "x = 2*x" is refuted'],
  ["So :number[2*x].", "7: :number[2*x] has no value"],
  ["A :term[slop].", "7: :term[slop] is not in web/words/terms.json"],
  ["## Another", "7: this heading does not end with {#id}"],
  [':::code-tab{of="torch"}\nFirst.\n\n::code-cell{file="torch-none"}\n:::', "10: there is no cells/torch-none.py"],
];

for (const [text, expected] of mistakes) {
  test(`${JSON.stringify(text)} → ${expected}`, () => {
    assert.throws(() => rendered(text), ({ message }) => message.startsWith("en.md:") && message.includes(expected));
  });
}
