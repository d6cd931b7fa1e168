// Gradient descent as the pages run it: one step is the rate times the slope, and no slope is no step.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { Descent } = await loadModule("engine/descent.ts");
const { derivativeOf } = await loadModule("engine/derivative.ts");
const core = await loadCore();
const descentOn = (f) => new Descent(core, f, derivativeOf(core, f));

test("a step goes against the slope", () => {
  const parabola = descentOn("x^2");
  assert.deepEqual(parabola.at(3), { x: 3, value: 9, slope: 6 });
  assert.equal(parabola.next(parabola.at(3), 0.25).x, 1.5);
});

test("where the slope is 0, or there is none, it stands still", () => {
  const step = descentOn("x>0 ? 0 : 1");
  for (const x of [-2, 0, 2]) assert.equal(step.next(step.at(x), 1000).x, x);
});
