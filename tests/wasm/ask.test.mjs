// The command line of the engine: node wasm/ask.mjs VERB ARGUMENTS
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadCore } from "../../wasm/load_in_node.mjs";

const wasmFolder = fileURLToPath(new URL("../../wasm/", import.meta.url));

function run(args, folder = wasmFolder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "ask.mjs"), ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

function answer(...args) {
  const { status, stdout, stderr } = run(args);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const answers = [
  [["evaluate", "exp(x)", "x=1"], { value: Math.E }],
  [["evaluate", "alpha*x", "x=-4", "alpha=0.5"], { value: -2 }],
  [["evaluate", "log(x)", "x=-1"], { value: "NaN" }],
  [["evaluate", "log(x)", "x=0"], { value: "-Infinity" }],
  [["evaluate", "x", "x=Infinity"], { value: "Infinity" }],
  [["formula", "2*(x"], { error: { code: "expected_closing", at: 4 } }],
  [["prove", "1-tanh(x)^2", "4/(e^x+e^-x)^2"], { verdict: "proved" }],
  [["prove", "abs(x)/x", "sgn(x)"], { verdict: "proved", except: [{ latex: "x=0", plain: "x == 0" }] }],
  [["prove", "x > 0 ? 1 : x < 0 ? 0 : undefined", "x >= 0 ? 1 : 0"], { verdict: "proved", except: [{ latex: "x=0", plain: "x == 0" }] }],
];

for (const [question, expected] of answers) {
  test(question.join(" "), () => assert.deepEqual(answer(...question), expected));
}

test("a derivation is in x unless it is said otherwise", () => {
  assert.equal(answer("derivation", "alpha*x").variable, "x");
  assert.equal(answer("derivation", "alpha*x", "alpha").after.plain, "x");
});

test("typed arrays print as arrays", () => {
  const { points, starts } = answer("curve", "a*x", "a=2", "left=-1", "right=1", "width=200");
  assert.ok(Array.isArray(points) && Array.isArray(starts));
  assert.deepEqual(points.slice(0, 2), [-1, -2]);
  assert.deepEqual(points.slice(-2), [1, 2]);
});

test("a derivative is proved with its exceptions, and those of the function", () => {
  const except = (...lines) => answer("chain", ...lines)[1].except?.map(({ plain }) => plain);
  assert.deepEqual(except("d/dx(relu(x))", "x >= 0 ? 1 : 0"), ["x == 0"]);
  assert.deepEqual(except("d/dx(relu(x))", "x > 0 ? 1 : x < 0 ? 0 : undefined"), undefined);
  assert.deepEqual(except("d/dx(elu(x, alpha))", "x > 0 ? 1 : x < 0 ? alpha*e^x : undefined"), ["x == 0, alpha == 1"]);
  assert.deepEqual(except("d/dx(log(x))", "1/x"), ["x <= 0"]);
});

test("every other verb answers", () => {
  assert.ok(Array.isArray(answer("activations")));
  assert.ok(Array.isArray(answer("kinks", "relu(x)")));
  assert.equal(answer("chain", "2*x", "x+x").length, 2);
  assert.equal(answer("facts", "tanh(x)").parity, "odd");
  assert.equal(answer("worked", "2*x", "x=3").at(-1).expression.plain, "6");
  assert.deepEqual(answer("ticks", "0", "1", "3").values, [0, 0.5, 1]);
  assert.ok(answer("vocabulary").rules.length > 0);
});

const misuses = [
  [[], /^Usage: node wasm\/ask\.mjs VERB[^]*evaluate/],
  [["differentiate", "x"], /^There is no verb "differentiate"/],
  [["toString"], /^There is no verb/],
  [["prove", "x"], /^Usage: node wasm\/ask\.mjs prove TEXT TEXT/],
  [["prove", "1", "-", "x"], /^Usage: node wasm\/ask\.mjs prove TEXT TEXT/],
  [["formula", "x", "+", "1"], /^Usage: node wasm\/ask\.mjs formula TEXT/],
  [["kinks", "x", "x=1"], /^Usage: node wasm\/ask\.mjs kinks TEXT/],
  [["activations", "relu"], /^Usage: node wasm\/ask\.mjs activations/],
  [["ticks", "0", "1", "3", "degrees"], /"degrees" is none of number, pi/],
  [["evaluate", "x", "x"], /not of the form NAME=NUMBER/],
  [["evaluate", "x", "x=one"], /"one" is not a number/],
];

for (const [question, sentence] of misuses) {
  test(`misuse: ${question.join(" ") || "nothing"}`, () => {
    const { status, stdout, stderr } = run(question);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, sentence);
  });
}

test("values that are not given are no values", async () => {
  const core = await loadCore();
  for (const none of [{}, undefined, null]) {
    assert.deepEqual(core.facts("tanh(x)", none), core.facts("tanh(x)"));
    assert.deepEqual(core.evaluate("2", none), { value: 2 });
  }
});

test("without the engine it says how to build it", () => {
  const top = mkdtempSync(join(tmpdir(), "slope-ask-"));
  mkdirSync(join(top, "wasm"));
  for (const name of ["ask.mjs", "load_in_node.mjs"]) copyFileSync(join(wasmFolder, name), join(top, "wasm", name));
  const { status, stderr } = run(["formula", "x"], join(top, "wasm"));
  rmSync(top, { recursive: true });
  assert.equal(status, 1);
  assert.match(stderr, /^The engine is not built: .* Run \.\/web\/run --build first\.$/m);
});
