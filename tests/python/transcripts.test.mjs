// What the lecture's sources print comes out of the cells digit for digit, and so it does of the sources' own code.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

const root = new URL("../../", import.meta.url);
const cell = (path) => readFileSync(new URL(`web/lecture/${path}.py`, root), "utf8");

/** The outputs by their id, from tests/golden/transcripts.txt, where their origin is named. */
const printed = (() => {
  const lines = readFileSync(new URL("tests/golden/transcripts.txt", root), "utf8").split("\n");
  const found = {};
  for (let at = lines.findIndex((line) => !line.startsWith("#")); at < lines.length && lines[at] !== ""; ) {
    const count = Number(lines[at + 1]);
    found[lines[at]] = lines.slice(at + 2, at + 2 + count).join("\n");
    at += 2 + count;
  }
  return found;
})();

/** Runs the cells in one notebook, each with what it is to print. */
async function expectCells(folder, expected) {
  const notebook = await newNotebook();
  for (const [name, ...ids] of expected) {
    assert.equal(await notebook.text(cell(`${folder}/cells/${name}`)), ids.map((id) => printed[id]).join("\n"), name);
  }
}

test("the cells on the sigmoid print sources 000, 001 and 004", () =>
  expectCells("04-sigmoid", [
    ["torch-sigmoid", "000.1", "000.2"],
    ["torch-later", "001.1", "001.2"],
    ["torch-functional", "001.3"],
    ["tensorflow", "004.1"],
    ["tensorflow-sigmoid", "004.2"],
    ["tensorflow-gradient", "004.3"],
  ]));

test("the cells on tanh", async () => {
  assert.equal(printed["000.3"], printed["001.4"]);
  await expectCells("05-tanh", [["torch", "000.3"], ["tensorflow", "004.4"], ["tensorflow-tanh", "004.5"]]);
});

test("the cells on ReLU: source 001 printed a grid from further above; its own code prints what follows it", async () => {
  for (const same of ["000.5", "001.6"]) assert.equal(printed["000.4"], printed[same]);
  assert.notEqual(printed["001.5"], printed["001.6"]);
  await expectCells("06-relu", [["torch", "001.6"], ["torch-functional", "001.6"], ["tensorflow", "004.6"], ["tensorflow-relu", "004.7"]]);
  const notebook = await newNotebook();
  assert.equal(await notebook.text("import torch\nz = torch.linspace(-100,100,10)\ntorch.relu(z)", "arithmetic=torch"), printed["001.5"]);
});

test("the cell on leaky ReLU", () => expectCells("07-leaky-relu", [["tensorflow", "004.8"]]));

test("source 000 as it stands, with its prompts", async () => {
  const notebook = await newNotebook();
  const source = `import torch
In [5]: a=torch.linspace(-100,100,10)
In [6]: a
In [7]: torch.sigmoid(a)
In [9]: a=torch.linspace(-1,1,10)
In [10]: torch.tanh(a)
In [11]: from torch.nn import functional as F
In [12]: a=torch.linspace(-1,1,10)
In [13]: torch.relu(a)
In [14]: F.relu(a)`;
  const results = await notebook.run(source, { arithmetic: "torch_before_1_5" });
  assert.deepEqual(results.map(({ text }) => text), [1, 2, 3, 4, 5].map((number) => printed[`000.${number}`]));
});

test("source 004 as it stands: one counter of ids runs through it", async () => {
  const notebook = await newNotebook();
  const cells = [
    "import tensorflow as tf\na = tf.linspace(-10., 10., 10)\na",
    "with tf.GradientTape() as tape:\n    tape.watch(a)\n    y = tf.sigmoid(a)\ny",
    "grads = tape.gradient(y, [a])\ngrads",
    "a = tf.linspace(-5.,5.,10)\na",
    "tf.tanh(a)",
    "a = tf.linspace(-1.,1.,10)\na",
    "tf.nn.relu(a)",
    "tf.nn.leaky_relu(a)",
  ];
  for (const [at, source] of cells.entries()) {
    const options = { arithmetic: "tensorflow_2_0", ...(at === 0 && { tensorflowId: 14 }) };
    assert.equal(await notebook.text(source, options), printed[`004.${at + 1}`], source);
  }
});

test("without a chosen arithmetic the digits are the true ones, and no id is printed", async () => {
  const notebook = await newNotebook();
  assert.match(await notebook.text("import torch\ntorch.sigmoid(torch.linspace(-100,100,10))"), /^tensor\(\[3\.7835e-44/);
  assert.match(await notebook.text("import tensorflow as tf\ntf.constant([1.])"), /^<tf\.Tensor: shape=\(1,\), /);
});
