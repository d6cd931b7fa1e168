// The code cells as they stand in the pages: highlighted, with what they print, the same in both languages.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadModule } from "./load-module.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = process.env.SLOPE_SITE ?? `${root}build/site`;
const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");

const steps = readFileSync(`${root}web/lecture/order`, "utf8").trim().split("\n");
const cells = steps.flatMap((folder) => {
  const own = `${root}web/lecture/${folder}/cells`;
  return existsSync(own) ? readdirSync(own).filter((file) => file.endsWith(".py")).map((file) => ({ folder, file, text: readFileSync(`${own}/${file}`, "utf8") })) : [];
});

test("every cell of the lecture stands on its step's page, in both languages, as it was written", () => {
  assert.ok(cells.length > 0);
  for (const { folder, file, text } of cells) {
    for (const language of ["zh", "en"]) {
      const page = readFileSync(`${site}/${language}/${folder.slice(3)}.html`, "utf8");
      const cell = page.match(new RegExp(`<code-cell id="cell-${file.slice(0, -3)}"[\\s\\S]*?</code-cell>`))?.[0];
      assert.ok(cell, `${language}: ${folder}/cells/${file}`);
      const code = plain(cell.match(/<code>([\s\S]*?)<\/code>/)[1]);
      assert.equal(code.trimEnd(), text.replace(/^# slope:.*\n+/, "").trimEnd());
      assert.doesNotMatch(code, /# slope:/);
    }
  }
});

test("highlighting loses no character, and marks keywords, numbers, strings and comments", async () => {
  const { pythonSource } = await loadModule("markup/python-source.ts");
  const source = 'def f(x):\n    """Text & <b>."""\n\n    return x if x > 0 else 1e-3  # why';
  const { text } = pythonSource(source);
  assert.equal(plain(text), `${source}\n`);
  assert.equal(text.match(/class="code-line"/g).length, 4);
  for (const role of ["tok-keyword", "tok-number", "tok-string", "tok-comment"]) assert.match(text, new RegExp(`class="${role}`));
});

test("the first line that chooses the arithmetic is not shown", async () => {
  const { cellText } = await loadModule("site/recorded-cells.ts");
  assert.deepEqual(cellText("# slope: arithmetic=torch first-id=3\nx = 1\n"), { source: "x = 1", options: "arithmetic=torch first-id=3" });
  assert.deepEqual(cellText("x = 1\n"), { source: "x = 1", options: "" });
});

test("what is printed in pieces is one text, and what has a meaning in HTML is only text", async () => {
  const { joined, cellOutput } = await loadModule("markup/cell-output.ts");
  assert.deepEqual(joined([{ kind: "text", text: "a" }, { kind: "text", text: "b\n" }, { kind: "result", text: "1" }]), [{ kind: "text", text: "ab\n" }, { kind: "result", text: "1" }]);
  const words = JSON.parse(readFileSync(`${root}web/words/en.json`, "utf8"));
  const { text } = cellOutput({ words }, [{ kind: "text", text: "<b>" }, { kind: "error", text: "ValueError: <i>", line: 2 }]);
  assert.doesNotMatch(text, /<[bi]>/);
  assert.match(text, /The error is in line 2\./);
});

test("axes take the limits that were set, or the data with a twentieth of air; NaN is a gap", async () => {
  const { dataColour, dataWindow } = await loadModule("plot/framed-axes.ts");
  const axes = { lines: [{ x: [0, 10, NaN], y: [1, 1, Infinity] }], scatters: [] };
  assert.deepEqual(dataWindow(axes), { left: -0.5, right: 10.5, bottom: 0.95, top: 1.05 });
  assert.deepEqual(dataWindow({ ...axes, x: { limits: [0, 1] }, y: { limits: [2, 3] } }), { left: 0, right: 1, bottom: 2, top: 3 });
  assert.equal(dataColour(null, 0), "var(--f)");
  assert.equal(dataColour("C1", 0), "var(--df)");
  assert.equal(dataColour("red", 5), "var(--refuted)");
  assert.equal(dataColour('"/><script>', 0), "var(--f)");
});

test("the digits of TensorFlow 2.0 are explained as the recipe has them", async () => {
  const { digitsOf } = await loadModule("engine/tensor-digits.ts");
  const { reasonOf } = await loadModule("markup/why-digits.ts");
  const { loadCore, loadTensors } = await import("../../wasm/load_in_node.mjs");
  const wanted = { f: "sigmoid", of: "value", framework: "tensorflow", arithmetic: "tensorflow_2_0", grid: [-10, 10, 10] };
  const all = digitsOf(await loadCore(), await loadTensors(), wanted);
  assert.deepEqual([all[0].framework, all[0].truth, all[9].ulps], ["4.541874e-05", "4.539787e-05", 0]);
  assert.deepEqual(all.map((one, index) => reasonOf(wanted, one, index, 10)), ["halves", "halves", "halves", "halves", "nearest", "halves", "nearest", "nearest", "tail", "nearest"]);
  const torch = { f: "sigmoid", of: "value", framework: "torch", arithmetic: "torch_before_1_5", grid: [-100, 100, 10] };
  const [left] = digitsOf(await loadCore(), await loadTensors(), torch);
  assert.deepEqual([left.framework, left.ulps, reasonOf(torch, left, 0, 10)], ["0.0", -27, "overflow"]);
});

test("labels in mathtext are read as plain text", async () => {
  const { plainMathtext } = await loadModule("markup/plain-mathtext.ts");
  for (const [text, expected] of [
    ["x", "x"],
    [String.raw`$\sigma(x)=\frac{1}{1+e^{-x}} $`, "σ(x)=1/(1+e⁻ˣ)"],
    [String.raw`$\tanh(x)}$`, "tanh(x)"],
    [String.raw`$\sigma'(x)$`, "σ′(x)"],
    [String.raw`$ f(x)|\alpha=0.1 $`, "f(x)|α=0.1"],
    ["$x^2$ and $x^{a}$", "x² and x^(a)"],
  ]) assert.equal(plainMathtext(text), expected);
});

test("what stands in the page is what the cells print when they run in its order", async () => {
  const { openNotebook } = await import("../../web/python/in-node.mjs");
  const { cellText } = await loadModule("site/recorded-cells.ts");
  for (const folder of ["04-sigmoid", "06-relu"]) {
    const page = readFileSync(`${site}/zh/${folder.slice(3)}.html`, "utf8");
    const notebook = await openNotebook(`${root}build/wasm`);
    for (const [cell, name] of page.matchAll(/<code-cell id="cell-([\w-]+)"[\s\S]*?<\/code-cell>/g)) {
      const { source, options } = cellText(readFileSync(`${root}web/lecture/${folder}/cells/${name}.py`, "utf8"));
      const outputs = [];
      await notebook.run(source, options, (output) => outputs.push(output));
      const recorded = [...cell.matchAll(/<pre>(?!<code>)([\s\S]*?)<\/pre>/g)].map(([, text]) => plain(text)).join("\n");
      const printed = outputs.filter(({ text }) => text !== undefined).map(({ text }) => text.replace(/\n$/, "")).join("\n");
      assert.equal(recorded, printed, `${folder}/cells/${name}.py`);
      assert.equal((cell.match(/class="pyplot/g) ?? []).length, outputs.filter(({ kind }) => kind === "figure").length);
    }
  }
});
