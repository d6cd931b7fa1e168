// The figures of sources 002 and 003: their data, and what is written on them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

const cell = (path) => readFileSync(new URL(`../../web/lecture/${path}.py`, import.meta.url), "utf8");

async function figureOf(path) {
  const notebook = await newNotebook();
  const outputs = await notebook.run(cell(path));
  assert.deepEqual(outputs.map(({ kind }) => kind), ["figure"], JSON.stringify(outputs).slice(0, 400));
  return outputs[0].figure;
}

const near = (value, expected) => assert.ok(Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected)), `${value}, not ${expected}`);

/** Every point of a line against a function of its place. */
function follows({ x, y }, count, from, to, f) {
  assert.equal(x.length, count);
  assert.equal(y.length, count);
  near(x[0], from);
  near(x.at(-1), to);
  x.forEach((place, at) => near(y[at], f(place)));
}

/** An axis of which nothing was asked. */
const free = { isLog: false, limits: null, ticks: null };

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

test("NumPy's plots of one function and its slope", async () => {
  const { axes, figsize } = await figureOf("04-sigmoid/cells/numpy");
  assert.deepEqual(figsize, [8, 5]);
  const [{ lines, ...written }] = axes;
  assert.deepEqual(written, { scatters: [], areas: [], texts: [], title: null, xlabel: "x", ylabel: "Sigmoid(x)", grid: true, legend: true, x: free, y: free });
  assert.deepEqual(lines.map(({ label, alpha }) => [label, alpha]), [["$\\sigma(x)$", null], ["$\\sigma'(x)$", 0.5]]);
  follows(lines[0], 100, -10, 10, sigmoid);
  follows(lines[1], 100, -10, 10, (x) => sigmoid(x) * (1 - sigmoid(x)));

  const tanh = (await figureOf("05-tanh/cells/numpy")).axes[0].lines;
  follows(tanh[0], 100, -10, 10, Math.tanh);
  follows(tanh[1], 100, -10, 10, (x) => 1 - Math.tanh(x) ** 2);

  const step = (await figureOf("02-threshold/cells/numpy")).axes[0].lines;
  follows(step[0], 1000, -10, 10, (x) => (x <= 0 ? 0 : 1));
});

test("the ring at the kink of ReLU", async () => {
  const [{ lines, scatters }] = (await figureOf("06-relu/cells/numpy")).axes;
  follows(lines[0], 200, -5, 5, (x) => (x < 0 ? 0 : x));
  follows(lines[1], 200, -5, 5, (x) => (x < 0 ? 0 : 1));
  const [{ radius, ...ring }] = scatters;
  assert.deepEqual(ring, { x: [0], y: [0], label: null, color: "r", alpha: null, hollow: true });
  near(radius, 3 * Math.sqrt(50 / 36));
});

test("two panels, several slopes", async () => {
  const leaky = await figureOf("07-leaky-relu/cells/numpy");
  assert.deepEqual(leaky.figsize, [10, 3.7]);
  assert.deepEqual(leaky.axes.map(({ title, ylabel, grid, legend }) => [title, ylabel, grid, legend]), [["f(x)", "Leaky ReLU", true, true], ["f'(x)", "f'(x)", true, true]]);
  [0, 0.1, 1].forEach((alpha, at) => {
    follows(leaky.axes[0].lines[at], 1000, -10, 10, (x) => (x <= 0 ? alpha * x : x));
    follows(leaky.axes[1].lines[at], 1000, -10, 10, (x) => (x < 0 ? alpha : 1));
  });
  const elu = await figureOf("08-elu/cells/numpy");
  [0, 0.2, 0.5, 1].forEach((alpha, at) => {
    follows(elu.axes[0].lines[at], 200, -10, 10, (x) => (x <= 0 ? alpha * (Math.exp(x) - 1) : x));
    follows(elu.axes[1].lines[at], 200, -10, 10, (x) => (x <= 0 ? alpha * Math.exp(x) : 1));
    assert.ok(elu.axes[0].lines[at].label.endsWith(`${alpha}$`));
  });
});

test("PyTorch's function beside its gradient", async () => {
  for (const [folder, title] of [["04-sigmoid", "Sigmoid"], ["05-tanh", "Tanh"], ["06-relu", "ReLU"]]) {
    const { axes } = await figureOf(`${folder}/cells/torch-gradient`);
    assert.deepEqual(axes.map((one) => [one.title, one.xlabel, one.ylabel]), [[title, "x", "y"], [`grad of ${title}`, "x", "grad of y"]]);
    for (const { lines } of axes) assert.deepEqual([lines[0].x.length, lines[0].y.length], [200, 200]);
    assert.equal(Math.max(...axes[1].lines[0].y), title === "Sigmoid" ? 0.25 : 1);
  }
});

/** The axes that a cell draws. */
async function drawnBy(source) {
  const notebook = await newNotebook();
  const outputs = await notebook.run(`import matplotlib.pyplot as plt, numpy as np, torch\n${source}`);
  assert.equal(outputs.at(-1).kind, "figure", JSON.stringify(outputs).slice(0, 400));
  return outputs.at(-1).figure.axes[0];
}

test("dashes and marks, by a form and by name; a matrix has a line a column", async () => {
  const { lines } = await drawnBy(`x = np.arange(3.)
plt.plot(x, x, "r--", x, x, "o", x, x, "C1.-")
plt.plot(x, x, linestyle="dotted", marker="x", lw=3, c="g")
plt.plot(x, np.stack([x, 2 * x]).T, label="both")`);
  assert.deepEqual(lines.map(({ color, dashes, marked, width }) => [color, dashes, marked, width]), [
    ["r", "--", false, 1.5], [null, "", true, 1.5], ["C1", "-", true, 1.5], ["g", ":", true, 3], [null, "-", false, 1.5], [null, "-", false, 1.5],
  ]);
  assert.deepEqual(lines.slice(-2).map(({ y, label }) => [y, label]), [[[0, 1, 2], "both"], [[0, 2, 4], "both"]]);
});

test("axes of powers of ten carry exponents; what has none is a gap", async () => {
  const { lines, x, y } = await drawnBy(`plt.loglog([1, 10, 100], [0.01, 0, 1000.])
plt.ylim(0.001, 10)
plt.axhline(1)`);
  assert.deepEqual(lines.map((line) => [line.x, line.y]), [[[0, 1, 2], [-2, NaN, 3]], [[0, 2], [0, 0]]]);
  assert.deepEqual([x, y], [{ isLog: true, limits: null, ticks: null }, { isLog: true, limits: [-3, 1], ticks: null }]);
});

test("bars, histograms and what lies between two curves", async () => {
  const bars = await drawnBy(`plt.bar(["a", "b"], [1, 3], width=0.5, label="h")`);
  assert.deepEqual(bars.areas[0], { x: [-0.25, -0.25, 0.25, 0.25, NaN, 0.75, 0.75, 1.25, 1.25, NaN], y: [0, 1, 1, 0, NaN, 0, 3, 3, 0, NaN], label: "h", color: null, alpha: null });
  assert.deepEqual(bars.x.ticks, [{ value: 0, text: "a" }, { value: 1, text: "b" }]);
  const { areas: [counted] } = await drawnBy(`counts, edges, _ = plt.hist(torch.tensor([1., 2., 2., 3.]), bins=2)\nassert counts.tolist() == [1, 3] and edges.tolist() == [1, 2, 3]`);
  assert.deepEqual(counted.y, [0, 1, 1, 0, NaN, 0, 3, 3, 0, NaN]);
  const { areas: [between] } = await drawnBy(`x = np.arange(4.)\nplt.fill_between(x, x, -x, where=x > 1)`);
  assert.deepEqual([between.x, between.y], [[2, 3, 3, 2, NaN], [2, 3, -3, -2, NaN]]);
});

test("words in a picture, ticks, limits, and names that the legend brings", async () => {
  const axes = await drawnBy(`plt.plot([0, 2], [0, 4]); plt.plot([1, 2], [0, 1])
plt.legend(["one", "two"], loc="upper left")
plt.annotate("here", xy=(1, 2), xytext=(0.5, 3), arrowprops=dict(arrowstyle="->"))
plt.xticks([0, 1], ["zero", "one"]); plt.yticks([0.5, 4]); plt.xlim(left=-1)
print(plt.xlim(), plt.ylim())`);
  assert.deepEqual(axes.lines.map(({ label }) => label), ["one", "two", null]);
  assert.deepEqual(axes.texts, [{ x: [0.5], y: [3], text: "here", color: null }]);
  assert.deepEqual([axes.x.limits, axes.x.ticks.map(({ text }) => text), axes.y.ticks.map(({ text }) => text)], [[-1, 2], ["zero", "one"], ["0.5", "4"]]);
});

test("steps, bands through the whole picture, limits of both axes, and points in classes", async () => {
  const { lines, areas, x, y } = await drawnBy(`plt.step([0, 1, 2], [5, 6, 7]); plt.step([0, 1, 2], [5, 6, 7], where="post"); plt.step([0, 1], [5, 6], "r--", where="mid")
plt.axvspan(0.5, 1, alpha=0.2, label="band")
plt.axis([-1, 3, 4, 8])`);
  assert.deepEqual(lines.map((line) => [line.x, line.y]), [
    [[0, 0, 0, 1, 1, 1, 2], [5, 5, 6, 6, 6, 7, 7]],
    [[0, 1, 1, 1, 2, 2, 2], [5, 5, 6, 6, 6, 7, 7]],
    [[0, 0.5, 0.5, 1], [5, 5, 6, 6]],
  ]);
  assert.deepEqual([areas[0].x, areas[0].y, areas[0].label], [[0.5, 0.5, 1, 1, NaN], [4, 8, 8, 4, NaN], "band"]);
  assert.deepEqual([x.limits, y.limits], [[-1, 3], [4, 8]]);
  const { scatters } = await drawnBy(`plt.scatter([1, 2, 3], [4, 5, 6], c=torch.tensor([0, 1, 0]))`);
  assert.deepEqual(scatters.map((one) => [one.x, one.y, one.color]), [[[1, 3], [4, 6], "C0"], [[2], [5], "C1"]]);
});

test("colours in every form, and what is none", async () => {
  const { lines } = await drawnBy(`for c in ["C1", "tab:orange", "0.5", (0.1, 0.2, 0.5), np.array([1.0, 0, 0]), "#ABC", "DarkBlue", "k", "w"]: plt.plot([0, 1], color=c)`);
  assert.deepEqual(lines.map(({ color }) => color), ["C1", "tab:orange", "#808080", "#1a3380", "#ff0000", "#ABC", "DarkBlue", "k", "white"]);
  const notebook = await newNotebook();
  await notebook.run("import numpy as np, matplotlib.pyplot as plt");
  for (const [source, said] of [
    ['plt.plot([0, 1], color="notacolor")', "ValueError: 'notacolor' is not a valid value for color"],
    ['plt.plot([0, 1], colour="r")', "AttributeError: Line2D.set() got an unexpected keyword argument 'colour'"],
    ["plt.scatter(np.arange(11), np.arange(11), c=np.arange(11))", "NotImplementedError: scatter(c=…) with more than ten different numbers is not there in this page's Python: it has no colour maps"],
    ["plt.gca().twinx()", "AttributeError: Axes.twinx is not there in this page's Python"],
    ["plt.imshow(np.eye(2))", "AttributeError: plt.imshow is not there in this page's Python"],
  ]) assert.equal((await notebook.text(source)).split("\n").at(-1), said);
});
