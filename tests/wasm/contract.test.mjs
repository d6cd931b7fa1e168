// What core.d.ts promises of unusual questions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";

const core = await loadCore();

test("a value that is missing or does not exist is NaN, and a name too many is ignored", () => {
  assert.deepEqual(core.evaluate("a*x", { x: 3 }), { value: NaN });
  assert.deepEqual(core.evaluate("log(x)", { x: -1 }), { value: NaN });
  assert.deepEqual(core.evaluate("1/x", { x: 0 }), { value: Infinity });
  assert.deepEqual(core.evaluate("2*x", { x: 3, zz: 7 }), { value: 6 });
  assert.deepEqual(core.evaluate("a*x + b", { b: 1, x: 3, a: 2 }), { value: 7 });
  assert.deepEqual(core.evaluate("2*x", {}), { value: NaN });
  assert.deepEqual(core.evaluate("2", undefined), { value: 2 });
});

test("no name of JavaScript's own is one of the grammar's", () => {
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]) {
    const unknown = { error: { code: "unknown_name", at: 0 } };
    assert.deepEqual(core.evaluate(name, JSON.parse(`{"${name}": 3}`)), unknown);
    assert.deepEqual(core.formula(`${name}(x)`), unknown);
  }
});

test("a derivative is taken by any name, and by nothing else", () => {
  assert.equal(core.derivation("x^2", "y").after.plain, "0");
  for (const text of ["", "2", "e", "pi", "sin", "x+1", "("]) {
    assert.deepEqual(core.derivation("x^2", text), { error: { code: "not_a_variable", at: 0 } }, text);
  }
});

test("of two texts the first one's mistake is answered, of a chain its first line's", () => {
  assert.deepEqual(core.prove("2*(x", ")"), { error: { code: "expected_closing", at: 4 } });
  assert.deepEqual(core.prove("x", ")"), { error: { code: "expected_expression", at: 0 } });
  assert.deepEqual(core.chain(["x", "2*(x", ")"]), { error: { code: "expected_closing", at: 4 }, line: 1 });
  assert.deepEqual(core.chain([]), []);
});

test("facts are null where a parameter has no value", () => {
  assert.equal(core.facts("alpha*x").range, null);
  assert.deepEqual(core.facts("alpha*x", { alpha: 2 }).range.map(({ low, high }) => [low.plain, high.plain]), [["-inf", "inf"]]);
});

test("a value is worked out where every name has one, and the formula is not too long", () => {
  const lines = (text, values) => core.worked(text, values).map(({ expression, exact }) => `${exact ? "=" : "≈"} ${expression.latex}`);
  assert.deepEqual(lines("alpha*x", { x: 2, alpha: 0.5 }), ["= 0.5\\cdot 2", "= 1"]);
  assert.deepEqual(lines("alpha*x", { x: 2 }), []);
  assert.deepEqual(lines("x+".repeat(60) + "x", { x: 2 }), []);
  assert.deepEqual(lines("log(x)", { x: -1 }), ["= \\ln(-1)", "= \\undefined"]);
  assert.deepEqual(core.worked("2*(x", { x: 1 }), { error: { code: "expected_closing", at: 4 } });
});

test("a window without extent has an empty curve", () => {
  const window = { left: -5, right: 5, bottom: -1, top: 1, width: 100, height: 100 };
  assert.ok(core.curve("x", {}, window).points.length > 2);
  for (const other of [{ left: 5 }, { left: NaN }, { right: Infinity }, { top: -1 }, { width: 0 }, { height: -1 }, { width: 100_001 }]) {
    const { points, starts, dots } = core.curve("x", {}, { ...window, ...other });
    assert.deepEqual([points.length, starts.length, dots.length], [0, 0, 0], JSON.stringify(other));
  }
});

test("a range without extent has no ticks", () => {
  const none = { values: [], labels: [] };
  assert.deepEqual(core.ticks(-1, 1, 2).values, [0]);
  for (const [low, high, atMost] of [[0, 0, 5], [1, -1, 5], [NaN, 1, 5], [-Infinity, 1, 5], [-1, 1, 0], [-1, 1, 1001], [0, 1e-300, 5]]) {
    assert.deepEqual(core.ticks(low, high, atMost), none);
  }
});
