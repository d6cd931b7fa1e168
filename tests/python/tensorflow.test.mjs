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

const scalar = (number, dtype = "float32") => `<tf.Tensor: shape=(), dtype=${dtype}, numpy=${number}>`;

test("a tensor takes the dtype of its numbers, or what is wrong with them is said", () =>
  expectSession([
    ["tf.constant(2 ** 40), tf.constant(5, shape=(2,)), tf.constant([1, 2, 3, 4], shape=[2, 2]).shape", `(${scalar("1099511627776", "int64")},\n <tf.Tensor: shape=(2,), dtype=int32, numpy=array([5, 5], dtype=int32)>,\n TensorShape([2, 2]))`],
    ["tf.constant([1.5, 2], dtype=tf.int32)", "TypeError: Cannot convert [1.5, 2] to EagerTensor of dtype int32"],
    ["x * True", "TypeError: Cannot convert True to EagerTensor of dtype float"],
    ["tf.constant([1, 2]) + 0.5", "TypeError: Cannot convert 0.5 to EagerTensor of dtype int32"],
    ["tf.constant(None)", "ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor."],
    ['tf.constant("a")', "NotImplementedError: tensors of strings are not there in this page's Python"],
    ["x + [1, 2, 3], tf.maximum(0, x)", `(${vector("0., 2., 5.")},\n ${vector("0., 0., 2.")})`],
    ["tf.where(x > 0, 1, 0), tf.where(x > 0)", `(${vector("0, 0, 1", "int32").replace("])>", "], dtype=int32)>")},\n <tf.Tensor: shape=(1, 1), dtype=int64, numpy=array([[2]])>)`],
    ["tf.linspace(0, 10, 5)", "<tf.Tensor: shape=(5,), dtype=float64, numpy=array([ 0. ,  2.5,  5. ,  7.5, 10. ])>"],
    ["tf.linspace(0, 1.5, 5)", "TypeError: Cannot convert 1.5 to EagerTensor of dtype int32"],
    ["import numpy as np\nx.numpy() * x, np.float32(2) * x, x + np.array([1.0, 2.0, 3.0])", `(${vector("1., 0., 4.")},\n ${vector("-2.,  0.,  4.")},\n ${vector("0., 2., 5.")})`],
  ]));

test("what has no whole numbers says so, as TensorFlow does", async () => {
  const notebook = await newNotebook();
  await notebook.run("import tensorflow as tf");
  const said = (kind, types, signature) => `InvalidArgumentError: Value for attr 'T' of int32 is not in the list of allowed values: ${types}\n\t; NodeDef: {{node ${kind}}}; Op<name=${kind}; signature=${signature}; attr=T:type,allowed=[${types.split(", ").map((type) => `DT_${type.toUpperCase()}`).join(", ")}]> [Op:${kind}]`;
  const reals = "bfloat16, half, float, double";
  for (const [cell, expected] of [
    ["tf.exp(3)", said("Exp", `${reals}, complex64, complex128`, "x:T -> y:T")],
    ["tf.nn.sigmoid([1, 2])", said("Sigmoid", `${reals}, complex64, complex128`, "x:T -> y:T")],
    ["tf.floor(3)", said("Floor", reals, "x:T -> y:T")],
    ["tf.nn.softplus(3)", said("Softplus", "half, bfloat16, float, double", "features:T -> activations:T")],
    ["tf.nn.softmax([1, 2])", said("Softmax", "half, bfloat16, float, double", "logits:T -> softmax:T")],
  ]) {
    const text = await notebook.text(cell);
    assert.equal(text.slice(text.indexOf("InvalidArgumentError")), expected, cell);
  }
  assert.equal(await notebook.text("tf.nn.relu(3).numpy(), tf.abs(-3).numpy(), tf.nn.leaky_relu(-5).numpy()"), "(3, 3, -1.0)");
  assert.match(await notebook.text("tf.nn.gelu(3)"), /ValueError: `features.dtype` must be a floating point tensor.Received:features.dtype=<dtype: 'int32'>$/);
});

test("shapes, indices and assignments that do not fit", () =>
  expectSession([
    ["m = tf.ones((2, 2))\nm @ tf.ones((1, 3))", "InvalidArgumentError: Matrix size-incompatible: In[0]: [2,2], In[1]: [1,3] [Op:MatMul]"],
    ["m @ x", "InvalidArgumentError: In[0] and In[1] has different ndims: [2,2] vs. [3] [Op:MatMul]"],
    ["x @ x", "InvalidArgumentError: In[0] and In[1] ndims must be == 2: 1 [Op:MatMul]"],
    ["tf.concat([m, tf.ones((3, 3))], axis=0)", "InvalidArgumentError: ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [2,2] vs. shape[1] = [3,3] [Op:ConcatV2] name: concat"],
    ["tf.stack([x, m])", "InvalidArgumentError: Shapes of all inputs must match: values[0].shape = [3] != values[1].shape = [2,2] [Op:Pack] name: stack"],
    ["x[3]", "InvalidArgumentError: slice index 3 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/"],
    ["x[[0, 1]]", "TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got [0, 1]"],
    ["x[tf.constant(1)].numpy(), x[x > 0].numpy(), x[:, tf.newaxis].shape", "(0.0, array([2.], dtype=float32), TensorShape([3, 1]))"],
    ["len(tf.constant(1.0))", "TypeError: Scalar tensor has no `len()`"],
    ["tf.logical_not(x)", "InvalidArgumentError: cannot compute LogicalNot as input #0(zero-based) was expected to be a bool tensor but is a float tensor [Op:LogicalNot]"],
    ["v = tf.Variable([[1.0, 2.0]])\nv.assign([1.0, 2.0, 3.0])", "ValueError: Cannot assign value to variable ' Variable:0': Shape mismatch.The variable shape (1, 2), and the assigned value shape (3,) are incompatible."],
    ["v.assign_add([[1.0, 1.0]])", "<tf.Variable 'UnreadVariable' shape=(1, 2) dtype=float32, numpy=array([[2., 3.]], dtype=float32)>"],
    ["tf.Variable([[1.0], [2.0]])", "<tf.Variable 'Variable:0' shape=(2, 1) dtype=float32, numpy=\narray([[1.],\n       [2.]], dtype=float32)>"],
    ["v[0] = 1.0", "TypeError: 'ResourceVariable' object does not support item assignment"],
    ["isinstance(v, tf.Tensor), isinstance(v, tf.Variable), v.value().shape, x == None", "(False, True, TensorShape([1, 2]), False)"],
    ["x.reshape(3, 1)", "AttributeError: 'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'reshape'"],
    ["x.tolist()", "AttributeError: 'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'tolist'"],
    ["tf.tensordot(x, x, axes=1).numpy(), tf.matmul(m, m, transpose_b=True).shape, tf.reduce_prod([1, 2, 3]).numpy()", "(5.0, TensorShape([2, 2]), 6)"],
  ]));

test("a tape has what was computed in its block, and nothing else", () =>
  expectSession([
    ["v = tf.Variable(2.0)\nw = tf.Variable([1.0, 1.0])\nbefore = v ** 2\nwith tf.GradientTape(persistent=True) as tape:\n    inside = v ** 3\nafter = inside * 2\nprint(tape.gradient(before, v), tape.gradient(inside, v).numpy(), tape.gradient(after, v))", "None 12.0 None"],
    ["with tf.GradientTape() as tape:\n    with tape.stop_recording():\n        y = v * v\nprint(tape.gradient(y, v))", "None"],
    ["with tf.GradientTape(watch_accessed_variables=False) as tape:\n    y = v * v\nprint(tape.gradient(y, v))", "None"],
    ["with tf.GradientTape(persistent=True) as tape:\n    y = v * v\n    z = y + v\nprint(tape.gradient(y, [v, w], unconnected_gradients=tf.UnconnectedGradients.ZERO)[1].numpy(), tape.gradient(y, {'a': v, 'b': w}), tape.gradient([y, z], v).numpy())", "[0. 0.] {'a': <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, 'b': None} 9.0"],
    ["whole = tf.Variable(2)\nwith tf.GradientTape() as tape:\n    tape.watch(whole)\n    y = whole * whole\nprint(tape.gradient(y, whole))", "WARNING:tensorflow:The dtype of the watched tensor must be floating (e.g. tf.float32), got tf.int32\nNone"],
    // Where both are equal TensorFlow's maximum gives all to the first; relu has 0, abs 0, selu its slope from the right.
    ["o = tf.Variable(0.0)\nfor f in [lambda t: tf.maximum(t, 0.0), lambda t: tf.maximum(0.0, t), tf.nn.relu, tf.abs, tf.nn.selu, tf.nn.elu]:\n    with tf.GradientTape() as tape:\n        y = f(o)\n    print(tape.gradient(y, o).numpy(), end=' ')", "1.0 0.0 0.0 0.0 1.050701 1.0 "],
    ["tape.reset()", "AttributeError: tf.GradientTape.reset is not there in this page's Python"],
    ["tape.watch(1.0)", "ValueError: Passed in object 1.0 of type 'float', not tf.Tensor or tf.Variable or ExtensionType."],
  ]));

test("Keras's activations and the layers that are one, by any way of importing them", () =>
  expectSession([
    ["from tensorflow.keras.activations import relu, hard_sigmoid\nfrom tensorflow.keras import layers\nrelu(x, alpha=0.5).numpy(), hard_sigmoid(x).numpy(), layers.LeakyReLU()(x).numpy(), layers.Activation('tanh')(x[2]).numpy()", "(array([-0.5,  0. ,  2. ], dtype=float32),\n array([0.3, 0.5, 0.9], dtype=float32),\n array([-0.3,  0. ,  2. ], dtype=float32),\n 0.9640276)"],
    ["tf.keras.activations.softmax(x)", "ValueError: Cannot apply softmax to a tensor that is 1D. Received input: tf.Tensor([-1.  0.  2.], shape=(3,), dtype=float32)"],
    ["tf.keras.layers.Conv2D(2, 3)", "AttributeError: tf.keras.layers.Conv2D is not there in this page's Python: Activation, Dense, ELU, LeakyReLU, ReLU and Softmax are"],
    ["tf.keras.callbacks", "AttributeError: tf.keras.callbacks is not there in this page's Python: Sequential, activations, layers, losses and optimizers are"],
    ["tf.log(x)", "AttributeError: module 'tensorflow' has no attribute 'log' in this page's Python"],
    ["tf.nn.dropout(x, 0.5)", "AttributeError: module 'tensorflow.nn' has no attribute 'dropout' in this page's Python"],
  ]));

test("a function's own gradient is called in place of what it computes", () =>
  expectSession([
    ["@tf.custom_gradient\ndef log1pexp(x):\n    e = tf.exp(x)\n    def grad(upstream):\n        return upstream * (1 - 1 / (1 + e))\n    return tf.math.log(1 + e), grad\nx = tf.constant([0.0, 100.0])\nwith tf.GradientTape() as tape:\n    tape.watch(x)\n    y = log1pexp(x)\nprint(y, tape.gradient(y, x))", "tf.Tensor([0.6931472       inf], shape=(2,), dtype=float32) tf.Tensor([0.5 1. ], shape=(2,), dtype=float32)"],
    ["@tf.custom_gradient\ndef straight(x):\n    return tf.sign(x), lambda g: g\nv = tf.Variable([0.3, -2.0])\nwith tf.GradientTape() as tape:\n    loss = tf.reduce_sum(straight(v) ** 2 + v)\ntape.gradient(loss, v)", "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 3., -1.], dtype=float32)>"],
    ["straight(tf.constant(2.0))", "<tf.Tensor: shape=(), dtype=float32, numpy=1.0>"],
    ["@tf.custom_gradient\ndef two(a, b):\n    return a * b, lambda g: (g * b, g * a, g)\nwith tf.GradientTape() as tape:\n    y = two(v, v)\ntape.gradient(y, v)", "ValueError: custom_gradient function expected to return 2 gradients, but returned 3 instead."],
    ["@tf.custom_gradient\ndef mul(a, b):\n    return a * b, lambda g: (g * b, g * 10.0)\nw = tf.Variable([1.0, 1.0])\nwith tf.GradientTape() as tape:\n    y = mul(v, w)\ntape.gradient(y, [v, w])", "[<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>,\n <tf.Tensor: shape=(2,), dtype=float32, numpy=array([10., 10.], dtype=float32)>]"],
  ]));

test("dense layers learn in a loop with a tape", () =>
  expectSession([
    ["tf.keras.layers.Dense(2, kernel_initializer='ones')(tf.constant([[1.0, 2.0]])).numpy()", "array([[3., 3.]], dtype=float32)"],
    ["model = tf.keras.Sequential([tf.keras.layers.Dense(4, activation=\"tanh\", input_shape=(2,)), tf.keras.layers.Dense(1, activation=\"sigmoid\")])\nX = tf.constant([[0., 0.], [0., 1.], [1., 0.], [1., 1.]]); Y = tf.constant([[0.], [1.], [1.], [0.]])\nmodel(X).shape, len(model.trainable_variables), [w.shape for w in model.trainable_variables]", "(TensorShape([4, 1]),\n 4,\n [TensorShape([2, 4]), TensorShape([4]), TensorShape([4, 1]), TensorShape([1])])"],
    ["opt = tf.keras.optimizers.Adam(learning_rate=0.05)\nlossf = tf.keras.losses.BinaryCrossentropy()\nfor step in range(300):\n    with tf.GradientTape() as tape:\n        loss = lossf(Y, model(X))\n    grads = tape.gradient(loss, model.trainable_variables)\n    opt.apply_gradients(zip(grads, model.trainable_variables))\nprint(loss.numpy() < 0.6, model(X).shape)", "True (4, 1)"],
    ["[one.name for one in model.trainable_variables]", "['dense_1/kernel:0', 'dense_1/bias:0', 'dense_2/kernel:0', 'dense_2/bias:0']"],
    ["model.fit(X, Y)", "AttributeError: Sequential.fit is not there in this page's Python: train with tf.GradientTape and optimizer.apply_gradients"],
    ["w = tf.Variable([3.0, -2.0])\nfor Opt in (tf.keras.optimizers.SGD, tf.keras.optimizers.Adam):\n    w.assign([3.0, -2.0])\n    opt = Opt(learning_rate=0.1)\n    for _ in range(5):\n        with tf.GradientTape() as tape:\n            loss = tf.reduce_sum(w ** 2)\n        opt.apply_gradients([(tape.gradient(loss, w), w)])\n    print(Opt.__name__, w.numpy())", "SGD [ 0.98304003 -0.6553599 ]\nAdam [ 2.5017798 -1.5029559]"],
    ["w.assign([3.0, -2.0]); opt = tf.keras.optimizers.SGD(0.1, momentum=0.9)\nfor _ in range(3):\n    opt.minimize(lambda: tf.reduce_sum(w ** 2), [w])\nw.numpy()", "array([ 0.18600011, -0.12400001], dtype=float32)"],
    ["tf.keras.losses.MeanSquaredError()([[0.], [1.]], [[1.], [1.]]), tf.keras.losses.mean_squared_error(Y, model(X)).shape", "(<tf.Tensor: shape=(), dtype=float32, numpy=0.5>, TensorShape([4]))"],
    // 0.186 and -0.124: by hand 3 - 0.6 - 1.02 - 1.194, and so on.
    ["f'{tf.keras.losses.BinaryCrossentropy()([0., 1., 1.], [0.1, 0.9, 0.5]):.5f}', tf.keras.losses.BinaryCrossentropy(from_logits=True)([0., 1.], [0., 0.]).numpy()", "('0.30129', 0.6931472)"],
    ["opt.apply_gradients([(None, w)])", "ValueError: No gradients provided for any variable: ('Variable:0',)."],
    ["from tensorflow.keras.models import Sequential\nfrom tensorflow.keras.layers import Dense\nm = Sequential()\nm.add(Dense(1))\nm(tf.ones((2, 3))).shape", "TensorShape([2, 1])"],
  ]));
