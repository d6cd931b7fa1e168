// Values worked out below a figure.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { workedPoint } = await loadModule("markup/worked-value.ts");
const engine = await loadCore();
const words = JSON.parse(readFileSync(new URL("../../web/words/en.json", import.meta.url)));
/** Formulas stay in LaTeX. */
const edition = { engine, language: "en", words, math: (latex) => `$${latex}$` };

/** The formulas of both workings: [["f(1)", "{}=…", …], ["f'(1)", …]]. */
function workings(figure) {
  return workedPoint(edition, figure).text.split("</ol>").slice(0, -1).map((list) => [...list.matchAll(/\$([^$]*)\$/g)].map(([, latex]) => latex.replace(/\\htmlClass\{[\w-]+\}/g, "")));
}

test("a function of the catalogue is worked out by its definition, with its own defaults", () => {
  const [f, df] = workings({ f: "leaky_relu(x)", df: "x > 0 ? 1 : 0.01", name: undefined, values: { x: -2 } });
  assert.equal(f[0], "{\\operatorname{LeakyReLU}(-2)}");
  assert.equal(df[0], "{\\operatorname{LeakyReLU}&#39;(-2)}");
  assert.deepEqual(f.slice(-2), ["{}=0.01\\cdot (-2)", "{}=-0.02"]);
  assert.deepEqual(df.slice(1), ["{}=\\begin{cases}1,&amp;-2&gt;0\\\\0.01,&amp;-2\\le 0\\end{cases}", "{}=0.01"]);
});

test("a slider's value goes before the default, and the author's letter before the symbol", () => {
  const [f] = workings({ f: "elu(x, alpha)", df: "1", name: "g", values: { x: 0.5, alpha: 2 } });
  assert.equal(f[0], "{g(0.5)}");
  assert.equal(f.at(-1), "{}=0.5");
  const [shown] = workings({ f: "elu(x, alpha)", df: "1", name: "g", values: { x: -1, alpha: 2 } });
  assert.equal(shown.at(-1), "{}\\approx -1.2642");
});

test("of a long working the middle is left out, and a long formula is not worked out", () => {
  const nested = (depth) => (depth === 0 ? "x" : `tanh(${nested(depth - 1)})`);
  const [f] = workings({ f: nested(20), df: "1", name: "f", values: { x: 1 } });
  assert.equal(f.length, 1 + 9);
  assert.equal(f[5], "\\vdots");
  assert.match(workedPoint(edition, { f: `${"x+".repeat(60)}x`, df: "1", name: "f", values: { x: 1 } }).text, /too long/);
});
