// The module `plot` answers as the whole engine does: the same verbs, the same numbers, the same mistakes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore, loadPlot } from "../../wasm/load_in_node.mjs";

const [core, plot] = await Promise.all([loadCore(), loadPlot()]);
const window = { left: -6, right: 6, bottom: -2, top: 3, width: 792, height: 430 };
const formulas = [
  ...core.activations().map(({ id }) => `${id}(x)`),
  ...core.activations().map(({ id }) => core.derivation(`${id}(x)`, "x").after.plain),
  "elu(x, alpha)", "tan(x)", "1/x", "sin(1/x)", "floor(x)", "log(x)", "sigmoid(w*x + b)",
  "2*(x", "", "x $ 2",
];
const values = { alpha: 0.5, w: 2, b: -1 };

test("values", () => {
  for (const formula of formulas) for (const x of [-700, -3, -0.1, 0, 1e-9, 0.5, 20]) {
    assert.deepEqual(plot.evaluate(formula, { ...values, x }), core.evaluate(formula, { ...values, x }), `${formula} at ${x}`);
  }
});

test("curves", () => {
  for (const formula of formulas) assert.deepEqual(plot.curve(formula, values, window), core.curve(formula, values, window), formula);
});

test("ticks", () => {
  for (const [low, high, atMost] of [[-6, 6, 8], [0, 1e-7, 5], [3, 3, 4], [-1e9, 2e9, 12]]) for (const unit of ["number", "pi"]) {
    assert.deepEqual(plot.ticks(low, high, atMost, unit), core.ticks(low, high, atMost, unit));
    assert.deepEqual(plot.ticks(low, high, atMost), core.ticks(low, high, atMost));
  }
});

test("it has no other verbs", () => {
  for (const verb of ["formula", "derivation", "prove", "chain", "kinks", "facts", "activations", "vocabulary"]) {
    assert.equal(typeof core[verb], "function");
    assert.equal(plot[verb], undefined);
  }
});
