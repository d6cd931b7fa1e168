// The tensors' verbs, called as the cells' Python modules call them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadTensors } from "../../wasm/load_in_node.mjs";

const tensors = await loadTensors();
const list = (numbers, dtype = "", framework = "torch") => tensors.tensor(numbers, "float32", dtype, framework);

test("an operation answers a handle, whose text is the framework's", () => {
  const x = tensors.call("linspace", [], [-1, 1, 5], "torch", "float32");
  assert.equal(tensors.repr(x, "torch", 0), "tensor([-1.0000, -0.5000,  0.0000,  0.5000,  1.0000])");
  const y = tensors.call("relu", [x], [], "torch", "float32");
  assert.deepEqual([...tensors.values(y)], [0, 0, 0, 0.5, 1]);
  assert.deepEqual(tensors.describe(y), { shape: [5], strides: [1], dtype: "float32", framework: "torch", requiresGrad: false, isLeaf: true });
});

test("backward fills the leaf's gradient", () => {
  const x = list([[1, 2], [3, 4]]);
  tensors.requireGrad(x, true);
  const y = tensors.call("sum", [tensors.call("multiply", [x, x], [], "torch", "float32")], [0], "torch", "float32");
  assert.equal(tensors.backward([y], false, false), null);
  assert.equal(tensors.repr(tensors.gradient(x), "torch", 0), "tensor([[2., 4.],\n        [6., 8.]])");
});

test("a mistake comes back in the framework's own words", () => {
  const { raised } = tensors.call("add", [list([1, 2]), list([1, 2, 3])], [], "torch", "float32");
  assert.equal(raised.type, "RuntimeError");
  assert.match(raised.text, /The size of tensor a \(2\) must match the size of tensor b \(3\)/);
  assert.ok("raised" in list([[1, 2], [3]]));
  assert.ok("raised" in tensors.call("full", [], [0, 1e9], "torch", "float32"));
});

test("NumPy's and TensorFlow's own forms", () => {
  const a = list([0.1, 1e-5], "float64", "numpy");
  assert.equal(tensors.repr(a, "numpy", 0), "array([1.e-01, 1.e-05])");
  const t = list([1, 2], "", "tensorflow");
  assert.equal(tensors.repr(t, "tensorflow", 7), "<tf.Tensor: id=7, shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>");
});

test("what is cleared takes no room", () => {
  list([1, 2, 3]);
  tensors.clear();
  assert.equal(tensors.bytes(), 0);
});

test("four formulas of tanh, in float32, and their errors in ulp", () => {
  const x = list([1e-4, 1, 100, -50]);
  const truth = tensors.call("tanh", [tensors.call("cast", [x], [], "torch", "float64")], [], "torch", "float64");
  const errors = [0, 1, 2, 3].map((formula) => [...tensors.values(tensors.call("error_in_ulp", [tensors.call("tanh_by", [x], [formula], "torch", "float32"), truth], [], "torch", "float64"))]);
  assert.ok(errors[0][0] > 1000 && errors[0][2] === Infinity);
  assert.ok(errors[1][2] === 0 && errors[1][3] === Infinity);
  assert.ok(errors[2][0] > 1000 && errors[2][1] < 4);
  assert.ok(errors[3].every((error) => error < 4));
  assert.ok("raised" in tensors.call("error_in_ulp", [x, list([1, 2])], [], "torch", "float64"));
});
