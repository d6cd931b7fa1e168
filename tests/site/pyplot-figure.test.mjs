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
