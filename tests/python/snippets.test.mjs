// Every snippet of the five sources has its calls in a cell that both languages place, in its framework's tab. The ids are those of the
// reference data (transcripts.json): the source, then the snippet; what the cells print is held by transcripts.test.mjs and figures.test.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");

const figure = ["plt.subplots(1, 2, figsize=(10, 3))", "axs.flatten()", ".plot(x.detach(), y.detach())", ".plot(x.detach(), x.grad)", ".set_xlabel('x')", ".set_ylabel('grad of y')", "plt.tight_layout()", "plt.show()"];
const panels = ["plt.subplots(1, 2, figsize=(10, 3.", "alpha: float = 1", ".format(alpha)", ".set_title(\"f'(x)\")", ".grid(True)", ".legend()", "plt.tight_layout()", "plt.show()"];
const gradient = ["torch.arange(-10.0, 10, 0.1, requires_grad=True)", "y.backward(torch.ones_like(x), retain_graph=True)"];

/** The snippet, its chapter, its tab, its cell, and the calls. */
const snippets = [
  ["000.1", "04-sigmoid", "torch", "torch-sigmoid", ["a = torch.linspace(-100, 100, 10)"]],
  ["000.2", "04-sigmoid", "torch", "torch-sigmoid", ["torch.sigmoid(a)"]],
  ["000.3", "05-tanh", "torch", "torch", ["a = torch.linspace(-1, 1, 10)", "torch.tanh(a)"]],
  ["000.4", "06-relu", "torch", "torch", ["a = torch.linspace(-1, 1, 10)", "torch.relu(a)"]],
  ["000.5", "06-relu", "torch", "torch-functional", ["from torch.nn import functional as F", "F.relu(a)"]],
  ["001.1", "04-sigmoid", "torch", "torch-later", ["import torch", "z = torch.linspace(-100, 100, 10)"]],
  ["001.2", "04-sigmoid", "torch", "torch-later", ["torch.sigmoid(z)"]],
  ["001.3", "04-sigmoid", "torch", "torch-functional", ["from torch.nn import functional as F", "F.sigmoid(z)"]],
  ["001.4", "05-tanh", "torch", "torch", ["torch.linspace(-1, 1, 10)", "torch.tanh("]],
  ["001.5", "06-relu", "torch", "torch", ["torch.linspace(-1, 1, 10)", "torch.relu("]],
  ["001.6", "06-relu", "torch", "torch-functional", ["F.relu("]],
  ["002.0", "02-threshold", "numpy", "numpy", ["%matplotlib inline", "%config InlineBackend.figure_format", "import matplotlib.pyplot as plt", "import numpy as np", "plt.rcParams['figure.figsize'] = (8, 5)", "plt.rcParams['figure.dpi'] = 150", "plt.rcParams['font.sans-serif']", "plt.rcParams['axes.unicode_minus'] = False"]],
  ["002.1", "04-sigmoid", "numpy", "numpy", ["np.divide(1, 1 + np.e**(-x))", "sigmoid(x) * (1 - sigmoid(x))", "np.linspace(-10, 10, 100)", "alpha=0.5", "plt.xlabel('x')", "plt.ylabel('Sigmoid(x)')", "plt.grid()", "plt.legend()", "plt.show()"]],
  ["002.2", "05-tanh", "numpy", "numpy", ["(np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))", "1 - tanh(x)**2", "np.linspace(-10, 10, 100)", "plt.ylabel('tanh(x)')", "plt.legend(loc='best')"]],
  ["002.3", "06-relu", "numpy", "numpy", ["np.where(x < 0, 0, x)", "np.where(x < 0, 0, 1)", "np.linspace(-5, 5, 200)", "plt.scatter(0, 0,", "edgecolors='r', s=50)"]],
  ["002.4", "07-leaky-relu", "numpy", "numpy", ["np.where(x <= 0, alpha * x, x)", "np.where(x < 0, alpha, 1)", "np.linspace(-10, 10, 1000)", ...panels]],
  ["002.5", "08-elu", "numpy", "numpy", ["np.where(x <= 0, alpha * (np.exp(x) - 1), x)", "np.where(x <= 0, alpha * np.exp(x), 1)", "np.linspace(-10, 10, 200)", ...panels]],
  ["002.6", "02-threshold", "numpy", "numpy", ["np.where(x <= 0, 0, 1)", "np.linspace(-10, 10, 1000)", "alpha=1", "plt.grid(True)"]],
  ["003.0", "06-relu", "torch", "torch-gradient", ["%matplotlib inline", "import matplotlib.pyplot as plt", "import torch"]],
  ["003.1", "06-relu", "torch", "torch-gradient", ["torch.relu(x)", ...gradient]],
  ["003.1", "06-relu", "torch", "torch-shapes", ["x.shape, x.grad.shape, y.shape"]],
  ["003.2", "06-relu", "torch", "torch-gradient", figure],
  ["003.3", "06-relu", "torch", "torch-zero", ["x.data.zero_()"]],
  ["003.3", "04-sigmoid", "torch", "torch-gradient", ["torch.sigmoid(x)", ...gradient]],
  ["003.4", "04-sigmoid", "torch", "torch-gradient", figure],
  ["003.5", "05-tanh", "torch", "torch-gradient", ["torch.tanh(x)", ...gradient]],
  ["003.6", "05-tanh", "torch", "torch-gradient", figure],
  ["004.1", "04-sigmoid", "tensorflow", "tensorflow", ["import tensorflow as tf", "a = tf.linspace(-10., 10., 10)"]],
  ["004.2", "04-sigmoid", "tensorflow", "tensorflow-sigmoid", ["with tf.GradientTape() as tape:", "tape.watch(a)", "y = tf.sigmoid(a)"]],
  ["004.3", "04-sigmoid", "tensorflow", "tensorflow-gradient", ["grads = tape.gradient(y, [a])"]],
  ["004.4", "05-tanh", "tensorflow", "tensorflow", ["a = tf.linspace(-5., 5., 10)"]],
  ["004.5", "05-tanh", "tensorflow", "tensorflow-tanh", ["tf.tanh(a)"]],
  ["004.6", "06-relu", "tensorflow", "tensorflow", ["a = tf.linspace(-1., 1., 10)"]],
  ["004.7", "06-relu", "tensorflow", "tensorflow-relu", ["tf.nn.relu(a)"]],
  ["004.8", "07-leaky-relu", "tensorflow", "tensorflow", ["tf.nn.leaky_relu(a)"]],
];

const tight = (text) => text.replaceAll(/[ \n]/g, "");

test("every snippet's calls stand in a cell, and the cell in its tab, in both languages", () => {
  for (const [id, chapter, framework, cell, calls] of snippets) {
    const source = tight(read(`web/lecture/${chapter}/cells/${cell}.py`));
    for (const call of calls) assert.ok(source.includes(tight(call)), `${id}: ${call} is not in ${chapter}/cells/${cell}.py`);
    for (const language of ["zh", "en"]) {
      const tabs = read(`web/lecture/${chapter}/${language}.md`).split(/^:::+code-tab/m).filter((tab) => tab.startsWith(`{of="${framework}"`));
      assert.ok(tabs.some((tab) => tab.includes(`::code-cell{file="${cell}"`)), `${id}: ${language} does not place ${cell} in its tab`);
    }
  }
});

test("no snippet with an output is left out", () => {
  const ids = read("tests/golden/transcripts.txt").match(/^00\d\.\d$/gm);
  assert.ok(ids.length > 15);
  assert.deepEqual(ids.filter((id) => !snippets.some(([snippet]) => snippet === id)), []);
});

test("the values are set to 0, the gradient stays; a slope of integers, 1 at 0 and for what is no number", async () => {
  const { newNotebook } = await import("./notebook-for-tests.mjs");
  const notebook = await newNotebook();
  const run = (cell) => notebook.text(read(`web/lecture/06-relu/cells/${cell}.py`));
  for (const cell of ["torch", "torch-functional", "torch-gradient", "torch-shapes"]) await run(cell);
  assert.equal(await run("torch-zero"), "(tensor(0.), tensor(1.))");
  await run("numpy");
  assert.equal(await run("numpy-slope"), "array([0, 1, 1, 1])");
});
