// A term of a formula is broken only where it fits no line: its pieces share a box.
import assert from "node:assert/strict";
import { test } from "node:test";
import katex from "../../web/node_modules/katex/dist/katex.mjs";
import { loadModule } from "./load-module.mjs";

const { withBreaks } = await loadModule("markup/line-breaks.ts");
const { boxTerms } = await loadModule("markup/line-terms.ts");

/** How many pieces stand in each box, from left to right. */
function boxes(latex) {
  const tree = katex.__renderToDomTree(withBreaks(latex), { output: "html", displayMode: true, trust: true, strict: false });
  boxTerms(tree);
  const line = (node) => (node.classes.includes("katex-html") ? node : node.children.map(line).find(Boolean));
  return line(tree).children.map((node) => (node.classes.includes("term-box") ? node.children.length : 1));
}

const table = [
  ["x+1=y", [1]],
  ["\\sigma(z)\\sigma(-z)=\\sigma(z)(1-\\sigma(z))", [1, 1]],
  ["(e^{x}+e^{-x})(e^{x}+e^{-x})^{-1}+(e^{x}-e^{-x})(e^{x}+e^{-x})^{-2}(e^{x}-e^{-x})", [1, 2]],
  ["\\frac{d}{dx}\\tanh(v\\tanh(wx))=(1-\\tanh^2(v\\tanh(wx)))v(1-\\tanh^2(wx))w,\\quad u=v\\tanh(wx)", [1, 2, 1]],
  ["\\frac{d}{dx}\\tanh(2\\tanh(x))=(1-\\tanh^2(2\\tanh(x)))\\cdot 2(1-\\tanh^2(x))", [1, 2]],
  ["b=0.25,\\ c=-5,\\ v=0.5,\\ w=0,\\ x=1", [1, 1, 1, 1, 1]],
];

for (const [latex, expected] of table) {
  test(latex, () => assert.deepEqual(boxes(latex), expected));
}
