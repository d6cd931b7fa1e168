// Numbers and sentences as the page writes them, and HTML that nothing can slip into.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadModule } from "./load-module.mjs";

const { fixed, significant, sliderText, tickText } = await loadModule("words/numbers.ts");
const { fill } = await loadModule("words/words.ts");
const { html, raw } = await loadModule("markup/html.ts");

test("a number that stands still while it changes", () => {
  const table = [
    [0.7310585786, 4, "0.7311"],
    [-2, 2, "−2.00"],
    [0, 4, "0.0000"],
    [-0, 4, "0.0000"],
    [4.539580773e-5, 4, "4.54×10⁻⁵"],
    [-1234567, 2, "−1.2×10⁶"],
    [NaN, 4, "–"],
    [Infinity, 4, "∞"],
    [-Infinity, 4, "−∞"],
  ];
  for (const [value, decimals, text] of table) assert.equal(fixed(value, decimals), text);
});

test("a slider's value has its step's decimals, and no power of ten", () => {
  const table = [[0.01, 0.01, "0.01"], [0.25, 0.05, "0.25"], [-0.5, 0.125, "−0.500"], [3, 1, "3"], [0, 0.1, "0.00"]];
  for (const [value, step, text] of table) assert.equal(sliderText(value, step), text);
});

test("a number in a sentence says whether it was rounded", () => {
  const table = [
    [0.25, 4, "0.25", true],
    [0.017662706213291118, 3, "0.0177", false],
    [4.539580773595167e-5, 3, "{4.54\\times 10^{-5}}", false],
    [-4.539580773595167e-5, 3, "{-4.54\\times 10^{-5}}", false],
    [-2, 4, "-2", true],
    [1, 4, "1", true],
  ];
  for (const [value, digits, latex, exact] of table) assert.deepEqual(significant(value, digits), { latex, exact });
});

test("a point without a value, and one without a slope, say which it is", async () => {
  const { pointSentence } = await loadModule("words/point-sentences.ts");
  const words = { figure: { point_values: "at {x}: {value}, slope {slope}", no_slope: "at {x}: {value}, no slope", no_value: "at {x}: no value" } };
  assert.equal(pointSentence(words, { x: 1, value: 2, slope: 0.5 }, 2), "at 1.00: 2.0000, slope 0.5000");
  assert.equal(pointSentence(words, { x: 0, value: 0, slope: NaN }, 2), "at 0.00: 0.0000, no slope");
  assert.equal(pointSentence(words, { x: -1, value: NaN, slope: NaN }, 2), "at −1.00: no value");
});

test("a window's edges are said as finely as it is small", async () => {
  const { windowSentence } = await loadModule("words/point-sentences.ts");
  const words = { figure: { window: "{left}, {right}; {bottom}, {top}" } };
  assert.equal(windowSentence(words, { left: -7, right: 7, bottom: -0.1, top: 1.15 }), "−7.00, 7.00; −0.10, 1.15");
  assert.equal(windowSentence(words, { left: 0.99995, right: 1.00005, bottom: 0.73104, top: 0.73107 }), "0.999950, 1.000050; 0.7310400, 0.7310700");
});

test("a sentence takes its values by name", () => {
  assert.equal(fill("character {at} of {of}", { at: 4 }), "character 4 of {of}");
});

test("what is put into HTML is text, unless it is HTML", () => {
  const hostile = '"><img src=x onerror=alert(1)>';
  assert.equal(html`<p title="${hostile}">${hostile}</p>`.text, `<p title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</p>`);
  assert.equal(html`<p>${raw("<b>")}${[html`<i>`, null, undefined, false, 0]}</p>`.text, "<p><b><i>0</p>");
});

test("a tick writes powers of ten as the read-outs do", () => {
  for (const [plain, text] of [["-2.5e6", "−2.5×10⁶"], ["1e-8", "10⁻⁸"], ["-1e6", "−10⁶"], ["11e6", "11×10⁶"], ["-0.5", "−0.5"], ["3π/2", "3π/2"]]) {
    assert.equal(tickText(plain), text);
  }
});
