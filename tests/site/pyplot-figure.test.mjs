// A cell's figure as the page draws it: as many ticks as have room, and a legend of what has a name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { pyplotFigure } = await loadModule("markup/pyplot-figure.ts");
const engine = await loadCore();
const words = JSON.parse(readFileSync(new URL("../../web/words/en.json", import.meta.url)));

const line = (label) => ({ x: [0, 1, 2], y: [0, 10, 5], label });
const drawn = (lines, more = {}) => pyplotFigure({ engine, words }, { axes: [{ lines, scatters: [], ...more }] }).text;

test("numbers stand along two edges, and no closer than they can be read", () => {
  const numbers = [...drawn([line("a")]).matchAll(/<text [^>]*text-anchor="(\w+)"[^>]*>[^<]+</g)].map(([, anchor]) => anchor);
  const below = numbers.filter((anchor) => anchor === "middle").length, beside = numbers.filter((anchor) => anchor === "end").length;
  assert.ok(below >= 3 && below <= 560 / 60, `${below} below`);
  assert.ok(beside >= 3 && beside <= 320 / 40, `${beside} beside`);
});

test("a legend has what is named, and is not there where nothing is", () => {
  assert.deepEqual([...drawn([line("one"), line(null), line("two")], { legend: true }).matchAll(/<\/svg>(\w+)<\/li>/g)].map(([, name]) => name), ["one", "two"]);
  for (const lines of [[line(null)], [line("")], []]) assert.doesNotMatch(drawn(lines, { legend: true }), /legend-list/);
  assert.doesNotMatch(drawn([line("one")]), /legend-list/);
});

test("a logarithmic axis names its powers of ten, a short one what lies between them, too", () => {
  const named = (low, high) => [...drawn([], { y: { isLog: true, limits: [low, high] } }).matchAll(/text-anchor="end"[^>]*>([^<]+)</g)].map(([, text]) => text);
  assert.deepEqual(named(-4.5, 1.5), ["10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "1", "10¹"]);
  assert.deepEqual(named(-0.5, 0.9), ["5×10⁻¹", "1", "2", "5"]);
  assert.deepEqual(named(2.1, 3.2), ["2×10²", "5×10²", "10³"]);
  assert.deepEqual(named(0.30102999, 0.301029999), ["2"], "the engine's logarithm, to its last digit");
});

test("what the author wants along an axis stands there, within its limits; areas stand on their 0", () => {
  assert.match(drawn([line("a")], { x: { ticks: [{ value: 1, text: "one" }, { value: 9, text: "nine" }] } }), />one</);
  assert.doesNotMatch(drawn([line("a")], { x: { ticks: [{ value: 9, text: "nine" }] } }), />nine</);
  const square = { x: [0, 0, 1, 1, NaN], y: [0, 1, 1, 0, NaN], label: "area" };
  const [, corners] = /d="(M[^"]*)" style="fill:/.exec(drawn([], { areas: [square], legend: true })) ?? [];
  assert.match(corners, /320L/, "the foot lies on the frame");
  assert.match(drawn([], { areas: [square], legend: true }), /<\/svg>area<\/li>/);
});

test("dashes and marks are drawn, and stand in the legend", () => {
  const text = drawn([{ ...line("a"), dashes: "--" }, { ...line("b"), dashes: "", marked: true }], { legend: true });
  assert.equal(text.match(/stroke-dasharray:7 4/g).length, 2);
  assert.equal(text.match(/<circle/g).length, 1);
});
