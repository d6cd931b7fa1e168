// TensorFlow cells as a student types them. TensorFlow is not in Debian: what they show is by its documentation and its printed form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

async function expectSession(cells) {
  const notebook = await newNotebook();
  await notebook.run("import tensorflow as tf\nx = tf.constant([-1.0, 0.0, 2.0])");
  for (const [source, expected] of cells) {
    const text = await notebook.text(source);
    assert.equal(/Error/.test(expected) ? text.split("\n").at(-1) : text, expected, source);
  }
}
const vector = (numbers, dtype = "float32") => `<tf.Tensor: shape=(3,), dtype=${dtype}, numpy=array([${numbers}]${dtype === "float32" ? ", dtype=float32" : ""})>`;

test("activations have TensorFlow's names, defaults and form", () =>
  expectSession([
    ["x", vector("-1.,  0.,  2.")],
    ["tf.nn.relu(x)", vector("0., 0., 2.")],
    ["tf.nn.leaky_relu(x), tf.nn.leaky_relu(x, alpha=0.5)", `(${vector("-0.2,  0. ,  2. ")},\n ${vector("-0.5,  0. ,  2. ")})`],
    ["print(tf.nn.sigmoid(x), tf.tanh(x)[0])", "tf.Tensor([0.26894143 0.5        0.8807971 ], shape=(3,), dtype=float32) tf.Tensor(-0.7615942, shape=(), dtype=float32)"],
    ["tf.nn.elu(x).numpy()", "array([-0.63212055,  0.        ,  2.        ], dtype=float32)"],
    ['tf.keras.activations.get("relu")(x), tf.keras.activations.get(None)(1)', `(${vector("0., 0., 2.")},\n 1)`],
    ['tf.keras.activations.get("sigmod")', "ValueError: Unknown activation function: sigmod"],
    ["tf.math.reduce_all(x > -5).numpy(), tf.reduce_any(x > 5).numpy(), tf.less(x, 0.0)", `(True,\n False,\n ${vector(" True, False, False", "bool")})`],
    ["tf.shape(x), tf.rank(x).numpy(), tf.size(x).numpy(), type(x)", "(<tf.Tensor: shape=(1,), dtype=int32, numpy=array([3], dtype=int32)>,\n 1,\n 3,\n <class 'tensorflow.python.framework.ops.EagerTensor'>)"],
    ["tf.reduce_mean(x), f'{tf.reduce_mean(x):.3f}'", "(<tf.Tensor: shape=(), dtype=float32, numpy=0.33333334>, '0.333')"],
    ["@tf.function\ndef swish(v):\n    return v * tf.nn.sigmoid(v)\nswish(x)[2]", "<tf.Tensor: shape=(), dtype=float32, numpy=1.7615942>"],
    ["tf.zeros(2), tf.ones([2]).numpy()", "(<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>,\n array([1., 1.], dtype=float32))"],
    ["x[0] = 1.0", "TypeError: 'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment"],
  ]));

test("a tape differentiates what it watches, once or persistently", () =>
  expectSession([
    ["v = tf.Variable(3.0)\nwith tf.GradientTape() as tape:\n    y = v ** 2\ntape.gradient(y, v)", "<tf.Tensor: shape=(), dtype=float32, numpy=6.0>"],
    ["with tf.GradientTape() as tape:\n    y = v ** 2.0 + v ** 3\ntape.gradient(y, v).numpy()", "33.0"],
    ["with tf.GradientTape(persistent=True) as tape:\n    tape.watch(x)\n    y = tf.nn.sigmoid(x)\n    z = y * y\nprint(tape.gradient(z, x).numpy(), tape.gradient(z, y).numpy())\ndel tape", "[0.10575419 0.25       0.18495609] [0.53788286 1.         1.7615942 ]"],
    // A constant that only another tape has watched.
    ["with tf.GradientTape() as tape:\n    y = tf.nn.relu(x)\nprint(tape.gradient(y, x))", "None"],
    ["with tf.GradientTape() as tape:\n    tape.watch(x)\n    y = tf.nn.relu(x)\ntape.gradient(y, x), tape.gradient(y, x)", "RuntimeError: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"],
    ["with tf.GradientTape() as outer:\n    outer.watch(x)\n    with tf.GradientTape() as inner:\n        inner.watch(x)\n        y = x * x * x\n    g = inner.gradient(y, x)\nprint(g.numpy(), outer.gradient(g, x).numpy())", "[ 3.  0. 12.] [-6.  0. 12.]"],
    ["with tf.GradientTape() as tape:\n    tape.watch(x)\n    y = tf.math.exp(x)\ntape.jacobian(y, x).numpy().round(3)", "array([[0.368, 0.   , 0.   ],\n       [0.   , 1.   , 0.   ],\n       [0.   , 0.   , 7.389]], dtype=float32)"],
    ["w = tf.Variable([1.0, -2.0], name='w')\nfor step in range(2):\n    with tf.GradientTape() as tape:\n        loss = tf.reduce_mean(w ** 2)\n    w.assign_sub(0.1 * tape.gradient(loss, w))\n    print(step, loss.numpy())\nw", "0 2.5\n1 2.0249999\n<tf.Variable 'w:0' shape=(2,) dtype=float32, numpy=array([ 0.81, -1.62], dtype=float32)>"],
    ["still = tf.Variable(1.0, trainable=False)\nwith tf.GradientTape() as tape:\n    y = still * 2.0\nprint(tape.gradient(y, still))", "None"],
  ]));
