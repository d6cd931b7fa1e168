// Names that a reader may try beside the lecture's own: what they show is what PyTorch and NumPy showed (tests/golden/names.txt).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

const recorded = readFileSync(new URL("../golden/names.txt", import.meta.url), "utf8").trim().split(/^> /m).slice(1);

test("floor, atan, norm, meshgrid, gradient and their like show what they show in PyTorch and NumPy", async () => {
  const notebook = await newNotebook();
  await notebook.run("import torch\nimport numpy as np\ndef show(value):\n    for one in value if isinstance(value, tuple) else () if value is None else (value,):\n        print(repr(one))");
  for (const part of recorded) {
    const [line, ...lines] = part.trimEnd().split("\n");
    const isStatement = /^[\w, ]+ = /.test(line) || line.startsWith("g,");
    assert.equal(await notebook.text(isStatement ? line : `show((${line}))`), lines.join("\n"), line);
  }
  assert.ok(recorded.length > 50);
});

test("tf.keras.activations, tf.math and what is left of tf", async () => {
  const notebook = await newNotebook();
  await notebook.run("import tensorflow as tf");
  for (const [source, expected] of [
    // Keras's definitions: relu with its three parameters, and a hard sigmoid of slope 0.2.
    ["tf.keras.activations.relu([-1., 0.5, 9.], alpha=0.5, max_value=6, threshold=1).numpy()", "array([-1.  , -0.25,  6.  ], dtype=float32)"],
    ["tf.keras.activations.hard_sigmoid([-3., 0., 1.]).numpy()", "array([0. , 0.5, 0.7], dtype=float32)"],
    ["tf.keras.activations.elu([-1.]).numpy() == tf.nn.elu([-1.]).numpy()", "array([ True])"],
    ["[tf.keras.activations.linear(2), tf.keras.activations.swish([0.]).numpy(), tf.keras.activations.exponential([0.]).numpy()]", "[2, array([0.], dtype=float32), array([1.], dtype=float32)]"],
    ["tf.round([2.5, 3.5]).numpy(), tf.floor([-1.5]).numpy(), tf.sign([-2., 0.]).numpy()", "(array([2., 4.], dtype=float32),\n array([-2.], dtype=float32),\n array([-1.,  0.], dtype=float32))"],
    ["tf.norm([3., 4.]).numpy(), tf.meshgrid([1, 2], [3])[1].numpy()", "(5.0, array([[3, 3]], dtype=int32))"],
  ]) {
    assert.equal(await notebook.text(source), expected, source);
  }
  assert.match(await notebook.text("tf.keras.callbacks"), /AttributeError: tf\.keras\.callbacks is not there/);
});
