// What float32 makes of slopes and of their products: the places where a result becomes 0, to the bit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { sigmoidSlopeInFloat32 } = await loadModule("engine/float32.ts");
const { depthFunctions, depths } = await loadModule("engine/depth.ts");
const { derivativeOf } = await loadModule("engine/derivative.ts");
const core = await loadCore();
const derivatives = depthFunctions.map((id) => derivativeOf(core, `${id}(x)`));

test("the sigmoid's slope from its output is 0 from 24 ln 2 on, and on the far left", () => {
  assert.deepEqual(sigmoidSlopeInFloat32(core, 0), { y: 0.5, rest: 0.5, slope: 0.25 });
  assert.equal(sigmoidSlopeInFloat32(core, 10).y, Math.fround(0.9999546));
  assert.deepEqual(sigmoidSlopeInFloat32(core, 16.635), { y: 1 - 2 ** -23, rest: 2 ** -23, slope: Math.fround(2 ** -23 * (1 - 2 ** -23)) });
  for (const z of [16.6356, 17, 20]) assert.deepEqual(sigmoidSlopeInFloat32(core, z), { y: 1, rest: 0, slope: 0 });
  assert.ok(sigmoidSlopeInFloat32(core, -20).slope > 2e-9);
  assert.equal(sigmoidSlopeInFloat32(core, -100).y, 0);
});

test("75 quarters are 0 in float32, 74 are not, and the product itself never is", () => {
  const [at74, at75] = [74, 75].map((n) => depths(core, derivatives, { n, w: 1, z: 0 })[0]);
  assert.deepEqual([at74.product, at74.stored], [2 ** -148, 2 ** -148]);
  assert.deepEqual([at75.product, at75.stored], [2 ** -150, 0]);
});

test("each factor is a float32 before it multiplies, and each product after", () => {
  const [{ factor, stored }] = depths(core, derivatives, { n: 20, w: 1.1, z: 1 });
  const multiplied = (by) => Array.from({ length: 20 }).reduce((product) => Math.fround(product * by), 1);
  assert.equal(stored, multiplied(Math.fround(factor)));
  assert.notEqual(stored, multiplied(factor), "the numbers are chosen so that it matters");
});

test("weights multiply too", () => {
  const [sigmoid, tanh, relu] = depths(core, derivatives, { n: 100, w: 2, z: 1 });
  assert.equal(relu.product, 2 ** 100);
  assert.equal(relu.stored, 2 ** 100);
  assert.ok(sigmoid.decades < tanh.decades && tanh.decades < 0 && relu.decades > 0);
  assert.equal(depths(core, derivatives, { n: 100, w: 6, z: 1 })[2].stored, Infinity);
  assert.equal(depths(core, derivatives, { n: 3, w: 2, z: -1 })[2].product, 0);
  assert.ok(Number.isNaN(depths(core, derivatives, { n: 3, w: 2, z: 0 })[2].product));
});
