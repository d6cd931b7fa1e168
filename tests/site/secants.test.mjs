// The difference quotients that the pages show, and the limits below them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { Secants } = await loadModule("engine/secants.ts");
const core = await loadCore();
const limits = (f, at) => {
  const { left, right } = new Secants(core, f, at).limits(core);
  return [left?.plain, right?.plain];
};

test("a secant's slope is rise over run, from both sides, and none where the points are one", () => {
  const parabola = new Secants(core, "x^2", 1);
  assert.equal(parabola.value, 1);
  for (const h of [1, -1, 0.5, -0.5]) assert.deepEqual(parabola.to(h), { h, value: (1 + h) ** 2, rise: (1 + h) ** 2 - 1, slope: 2 + h });
  assert.ok(Number.isNaN(parabola.to(0).slope));
});

test("the limits agree where there is a derivative, and differ at a kink", () => {
  assert.deepEqual(limits("x^2", 1), ["2", "2"]);
  assert.deepEqual(limits("abs(x)", 0), ["-1", "1"]);
  assert.deepEqual(limits("relu(x)", 0), ["0", "1"]);
  assert.deepEqual(limits("sgn(x)", 0), ["inf", "inf"]);
});
