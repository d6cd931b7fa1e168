// The figures whose numbers come from the tensors: what the page says of them holds, and what it shows is the engine's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadCore, loadTensors } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const site = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const [core, tensors] = [await loadCore(), await loadTensors()];
const { tanhAt, tanhErrors, tanhFormulas } = await loadModule("engine/tanh-formulas.ts");
const ways = await loadModule("engine/three-slopes.ts");
const numbers = (all) => all.filter((one) => !Number.isNaN(one));
/** The texts of a figure's cells, row by row. */
const cellsOf = (language, step, id) => {
  const figure = readFileSync(`${site}/${language}/${step}.html`, "utf8").match(new RegExp(`id="${id}"[\\s\\S]*?</figure>`))[0];
  return [...figure.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) => [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell.replace(/<[^>]*>/g, ""))).filter((row) => row.length > 0);
};

test("a slider over powers of ten steps through 1, 2, … 9", async () => {
  const { decimalAt, hasStep, lastStep, stepOf } = await loadModule("markup/decimal-scale.ts");
  for (const signed of [true, false]) {
    const scale = { first: -12, last: 2, signed };
    for (let step = signed ? -lastStep(scale) : 0; step <= lastStep(scale); step++) assert.equal(stepOf(scale, decimalAt(scale, step)), step);
    assert.equal(decimalAt(scale, lastStep(scale)), 100);
    assert.ok(hasStep(scale, 3e-7) && !hasStep(scale, 45));
  }
  assert.equal(decimalAt({ first: -12, last: 2, signed: false }, 0), 1e-12);
  assert.equal(stepOf({ first: -8, last: 3, signed: true }, -1e-12), -1);
});

test("the greatest of each piece is kept, and where there is no number", async () => {
  const { envelope } = await loadModule("engine/bins.ts");
  assert.deepEqual(envelope([1, 3, -Infinity, 2, Infinity, Infinity], 3), { greatest: [3, 2, NaN], broken: [[0.8, 1]] });
});

test("where each formula of tanh breaks, as the page says it", () => {
  const errors = Object.fromEntries(tanhErrors(tensors).map((one, index) => [tanhFormulas[index], one]));
  const breaks = (name) => [errors[name].negative, errors[name].positive].map(({ broken }) => broken.map(([from]) => 10 ** (-8 + 11 * from)));
  const near = (found, expected) => assert.ok(Math.abs(found / expected - 1) < 0.02, `${found} and ${expected}`);
  const [[left], [right]] = breaks("four_exponentials");
  near(left, 128 * Math.LN2);
  near(right, 128 * Math.LN2);
  const [[onlyLeft], none] = breaks("one_exponential");
  near(onlyLeft, 64 * Math.LN2);
  assert.deepEqual(none, []);
  for (const name of ["by_sigmoid", "rational"]) assert.deepEqual(breaks(name), [[], []]);
  for (const side of ["negative", "positive"]) assert.ok(Math.max(...numbers(errors.rational[side].greatest)) < Math.log10(4));
  // The worst of all float32 from 1e-8 on: the lines go through few of them, and show less.
  const worst = tanhAt(tensors, 5.827876).found[tanhFormulas.indexOf("rational")].ulps;
  assert.ok(worst > 6 && worst < 7, `a few ulp, not ${worst}`);
  for (const name of ["four_exponentials", "one_exponential", "by_sigmoid"]) assert.equal(tanhAt(tensors, 1e-8).found[tanhFormulas.indexOf(name)].written, "0.0");
  for (const x of [9.1, -9.1, 20, -40]) for (const { ulps } of tanhAt(tensors, x).found) assert.ok(ulps <= 0.5);
});

test("the page shows what the four formulas give, in both languages", () => {
  const { truth, found } = tanhAt(tensors, 0.0003);
  for (const language of ["zh", "en"]) {
    const rows = cellsOf(language, "tanh", "formulas");
    assert.deepEqual(rows.map(([digits]) => digits), [...found.map(({ written }) => written), truth]);
    assert.deepEqual(rows.slice(0, 4).map(([, ulps]) => Number(ulps)), found.map(({ ulps }) => Number(ulps < 100 ? ulps.toFixed(1) : ulps.toFixed(0))));
  }
});

const two = { outer: "tanh", w: 2, inner: "tanh", at: 0.5 };
const { slope } = ways.symbolicSlope(core, two);

test("the formula and reverse mode agree to the last digit, in float32 and in float64", () => {
  const truth = ways.slopeDigits(tensors, slope);
  for (const precision of ways.precisions) assert.equal(ways.automaticSlope(tensors, two, precision)[0].slope, truth[precision]);
});

test("a quotient's error falls with h or with its square, and rises with 1/h: half of the digits, or two thirds", () => {
  const errors = ways.quotientErrors(tensors, two, slope);
  const at = (precision, kind, exponent) => errors[precision][kind].greatest[Math.round((exponent + 12) * 4)];
  const close = (found, expected, room) => assert.ok(Math.abs(found - expected) < room, `${found} and ${expected}`);
  close(at("float64", "forward", -2) - at("float64", "forward", -5), 3, 0.05);
  close(at("float64", "central", -2) - at("float64", "central", -4), 4, 0.05);
  close(at("float64", "forward", -9) - at("float64", "forward", -11), -2, 0.5);
  close(at("float32", "forward", -4) - at("float32", "forward", -6), -2, 0.5);
  close(at("float32", "forward", -11), Math.log10(slope), 1e-9);
  const best = (precision, kind) => -Math.min(...errors[precision][kind].greatest);
  for (const [precision, digits] of [["float32", 7.2], ["float64", 16]]) {
    close(best(precision, "forward") / digits, 1 / 2, 0.08);
    close(best(precision, "central") / digits, 2 / 3, 0.05);
  }
});

test("the page shows one slope in three ways, in both languages", () => {
  const { found } = ways.quotientsAt(tensors, two, slope, 1e-5);
  const truth = Object.values(ways.slopeDigits(tensors, slope));
  const quotient = (kind) => ways.precisions.map((precision) => found[precision][kind].written);
  for (const language of ["zh", "en"]) assert.deepEqual(cellsOf(language, "composing", "ways"), [truth, truth, quotient("forward"), quotient("central")]);
});

test("backward on a vector gives the rows of the matrix that the page shows: their sum for ones, the first alone", () => {
  for (const language of ["zh", "en"]) {
    const page = readFileSync(`${site}/${language}/composing.html`, "utf8");
    const rows = page.match(/J = \\begin\{pmatrix\} (.*?) \\end\{pmatrix\}/)[1].split("\\\\").map((row) => row.split("&amp;").map(Number));
    const printed = (cell) => page.match(new RegExp(`id="cell-${cell}"[\\s\\S]*?class="output"[\\s\\S]*?\\(\\[(.*?)\\]`))[1].split(",").map(Number);
    const sum = rows[0].map((one, column) => one + rows[1][column]);
    assert.deepEqual(printed("torch-vector-ones"), sum);
    assert.deepEqual(printed("tensorflow"), sum);
    assert.deepEqual(printed("torch-vector-row"), rows[0]);
    assert.deepEqual(printed("tensorflow-row"), rows[0]);
    assert.match(page, /RuntimeError: grad can be implicitly created only for scalar outputs/);
  }
});

test("times are compared with the ReLU's, and no page has one of its own", async () => {
  const { kernelRatios, timedFunctions } = await loadModule("engine/kernel-times.ts");
  const ratios = kernelRatios(tensors, { elements: 1000, rounds: 3, milliseconds: 1 });
  assert.deepEqual(Object.keys(ratios), [...timedFunctions]);
  assert.equal(ratios.relu, 1);
  assert.ok(Object.values(ratios).every((ratio) => ratio > 0 && ratio < Infinity));
  for (const language of ["zh", "en"]) {
    const measured = readFileSync(`${site}/${language}/tanh.html`, "utf8").match(/<kernel-times[\s\S]*?<\/kernel-times>/)[0];
    assert.equal(measured.match(/<td>–<\/td>/g).length, timedFunctions.length);
  }
});
