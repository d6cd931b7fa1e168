// Letters of formulas that stand alone in the prose.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadModule } from "./load-module.mjs";

const { setLetters } = await loadModule("site/letters.ts");
const set = (value, type = "paragraph") => {
  const tree = { type: "root", children: [{ type, children: [{ type: "text", value }] }] };
  setLetters(tree);
  return tree.children[0].children.map(({ value }) => value).join("");
};
const alpha = '<span class="role-parameter">α</span>';

test("a letter alone is set as in a formula, a parameter in its colour", () => {
  const table = [
    ["at a given x: the rate", "at a given <var>x</var>: the rate"],
    ["没有单独的 x，只有输出", "没有单独的 <var>x</var>，只有输出"],
    ["the curve to −α.", `the curve to −<var>${alpha}</var>.`],
    ["the larger of αx and x.", `the larger of <var>${alpha}x</var> and <var>x</var>.`],
    ["f is blue, f′ is vermilion", "<var>f</var> is blue, <var>f</var>′ is vermilion"],
    ["f′(0) = lim f(0)", "f′(0) = lim f(0)"],
    ["f(x) and max(0, x) stay; so do six, expf and x2", "f(x) and max(0, <var>x</var>) stay; so do six, expf and x2"],
  ];
  for (const [written, expected] of table) assert.equal(set(written), expected);
  assert.equal(set("How steep is it at x?", "heading"), "How steep is it at x?");
});
