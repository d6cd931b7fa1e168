// Two layers with numbers in them: one line when nothing stands between, no line when something does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { betweens, isOneLine, twoLayers } = await loadModule("engine/two-layers.ts");
const core = await loadCore();
const halves = [-3, -1.5, -1, -0.5, 0, 0.5, 1, 2];

test("the formulas are written without what says nothing", () => {
  const table = [
    [{ w: 2, b: -1, v: -1.5, c: 0.5 }, "2*x+-1", "-1.5*(2*x+-1)+0.5", "-3*x+2"],
    [{ w: 1, b: 0, v: 1, c: 0 }, "x", "x", "x"],
    [{ w: -1, b: 0, v: -1, c: 2 }, "-x", "-(-x)+2", "x+2"],
    [{ w: 0, b: 1, v: 2, c: -1 }, "1", "2*1+-1", "1"],
    [{ w: 2, b: 1, v: 0, c: -1 }, "2*x+1", "-1", "-1"],
  ];
  for (const [weights, hidden, output, line] of table) {
    const layers = twoLayers(core, "nothing", weights);
    assert.deepEqual([layers.hidden, layers.output, layers.line], [hidden, output, line]);
  }
});

test("with nothing between, one layer does the same, whatever the numbers", () => {
  for (const w of halves) for (const v of halves) {
    const layers = twoLayers(core, "nothing", { w, b: -1, v, c: 0.5 });
    assert.equal(isOneLine(core, layers).verdict, "proved", `w = ${w}, v = ${v}`);
    assert.equal(core.evaluate(layers.line, { x: 2 }).value, v * (2 * w - 1) + 0.5);
  }
});

test("with a function between, none does, unless the input is not looked at", () => {
  for (const between of betweens.slice(1)) for (const w of halves) for (const v of halves) {
    const { verdict } = isOneLine(core, twoLayers(core, between, { w, b: -1, v, c: 0.5 }));
    assert.equal(verdict, w === 0 || v === 0 ? "proved" : "refuted", `${between}, w = ${w}, v = ${v}`);
  }
});
