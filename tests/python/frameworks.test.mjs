// What the frameworks' own sessions print: indices, order, sums along an axis, dtypes, seeded numbers, gradients that are set.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

const imports = "import torch, numpy as np, tensorflow as tf\nfrom torch import nn\n";

/** Cells one after the other in one notebook, each with the text that it shows, or the last line of its error. */
async function expectSession(cells) {
  const notebook = await newNotebook();
  await notebook.run(imports);
  for (const [source, expected] of cells) {
    const text = await notebook.text(source);
    assert.equal(/Error/.test(expected) ? text.split("\n").at(-1) : text, expected, source);
  }
}

test("positions and masks choose, and are assigned to", () =>
  expectSession([
    ["a = torch.arange(6).reshape(2, 3)\na[[1, 0]]", "tensor([[3, 4, 5],\n        [0, 1, 2]])"],
    ["a[torch.tensor([1])]", "tensor([[3, 4, 5]])"],
    ["a[:, [0, 2]]", "tensor([[0, 2],\n        [3, 5]])"],
    ["a[[0, 1], [2, 0]]", "tensor([2, 3])"],
    ["a[..., [-1]], a[None, [1]].shape, a[1, [0]]", "(tensor([[2],\n         [5]]),\n torch.Size([1, 1, 3]),\n tensor([3]))"],
    ["a[[True, False]]", "tensor([[0, 1, 2]])"],
    ["a[:, torch.tensor([True, False, True])]", "tensor([[0, 2],\n        [3, 5]])"],
    ["a[a > 2] = 0\na", "tensor([[0, 1, 2],\n        [0, 0, 0]])"],
    ["a[:, [0, 2]] = torch.tensor([7, 8])\na", "tensor([[7, 1, 8],\n        [7, 0, 8]])"],
    ["z = np.array([3., 1., 2.])\nz[[0, 2]]", "array([3., 2.])"],
    ["z[z > 1] = [5, 6]\nz", "array([5., 1., 6.])"],
    ["c = torch.tensor([[1., 5.], [2., 0.]], requires_grad=True)\nc[[1, 0, 1]].sum().backward()\nc.grad", "tensor([[1., 1.],\n        [2., 2.]])"],
    ["c[[0, 1], [1, 0]]", "tensor([5., 2.], grad_fn=<IndexBackward0>)"],
    ["a[[2]]", "IndexError: index 2 is out of bounds for dimension 0 with size 2"],
    ["np.ones(2)[[5]]", "IndexError: index 5 is out of bounds for axis 0 with size 2"],
    ["a[torch.tensor([0.5])]", "IndexError: tensors used as indices must be long, int, byte or bool tensors"],
    ["a['x']", "TypeError: new(): invalid data type 'str'"],
    ["tf.constant([1., 2.])[0.5]", "TypeError: Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got float"],
    ["c[0] = 1", "RuntimeError: a view of a leaf Variable that requires grad is being used in an in-place operation."],
    ["d = c * 2\nd[0] = 1\nd", "tensor([[1., 1.],\n        [4., 0.]], grad_fn=<CopySlices>)"],
    ["tf.gather([10, 20, 30], [2, 0]).numpy()", "array([30, 10], dtype=int32)"],
    ["tf.boolean_mask([1., 2.], [True, False]).numpy()", "array([1.], dtype=float32)"],
  ]));

test("order, running sums, spread", () =>
  expectSession([
    ["x = torch.tensor([3., 1., 2.])\ntorch.sort(x)", "torch.return_types.sort(\nvalues=tensor([1., 2., 3.]),\nindices=tensor([1, 2, 0]))"],
    ["values, places = x.sort(descending=True)\nvalues, places", "(tensor([3., 2., 1.]), tensor([0, 2, 1]))"],
    ["x.topk(2).indices, torch.argsort(x), torch.argmin(x)", "(tensor([0, 2]), tensor([1, 2, 0]), tensor(1))"],
    ["torch.max(x.reshape(1, 3), 1)", "torch.return_types.max(\nvalues=tensor([3.]),\nindices=tensor([0]))"],
    ["torch.cumsum(x, 0), x.std(), torch.var(x, unbiased=False)", "(tensor([3., 4., 6.]), tensor(1.), tensor(0.6667))"],
    ["torch.tensor([1, 2]).std()", "RuntimeError: std and var only support floating point and complex dtypes"],
    ["torch.clip(x, 0, 2), torch.square(x), torch.concatenate((x, x)).shape", "(tensor([2., 1., 2.]), tensor([9., 1., 4.]), torch.Size([6]))"],
    ["(x > 1).any(), torch.all(x > 1), torch.equal(x, x), torch.allclose(x, x + 1e-9)", "(tensor(True), tensor(False), True, True)"],
    ["np.sort([3, 1, 2]), np.cumsum([[1, 2], [3, 4]])", "(array([1, 2, 3]), array([ 1,  3,  6, 10]))"],
    ["np.std([1, 2, 4]), np.var([1, 2, 4], ddof=1)", "(1.247219128924647, 2.3333333333333335)"],
    ["np.hstack(([1], [2, 3])), np.diff(np.array([1, 4, 9])), np.isnan([1, np.nan])", "(array([1, 2, 3]), array([3, 5]), array([False,  True]))"],
    ["tf.sort([3., 1.]).numpy(), tf.cumsum([1, 2]).numpy(), tf.math.reduce_std([1., 3.]).numpy()", "(array([1., 3.], dtype=float32), array([1, 3], dtype=int32), 1.0)"],
  ]));

test("integers of 32 bits", () =>
  expectSession([
    ["torch.tensor([1, 2], dtype=torch.int32) + 1", "tensor([2, 3], dtype=torch.int32)"],
    ["torch.tensor([1, 2]) * 1.5, -torch.tensor([0])", "(tensor([1.5000, 3.0000]), tensor([0]))"],
    ["np.array([1, 2], dtype=np.int32) * 2", "array([2, 4], dtype=int32)"],
    ["tf.constant([1, 2])", "<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>"],
    ["tf.constant([1, 2]) / 2", "<tf.Tensor: shape=(2,), dtype=float64, numpy=array([0.5, 1. ])>"],
    ["tf.constant([1]) + 1.5", "TypeError: Cannot convert 1.5 to EagerTensor of dtype int32"],
    ["torch.tensor([1]) // 0", "RuntimeError: ZeroDivisionError"],
  ]));

test("seeded numbers are those of PyTorch and NumPy; where they would not be, it says so", () =>
  expectSession([
    ["torch.manual_seed(0)\ntorch.randint(10, (5,))", "tensor([4, 9, 3, 0, 3])"],
    ["torch.manual_seed(0)\nnn.Linear(2, 1).bias", "Parameter containing:\ntensor([-0.5820], requires_grad=True)"],
    ["np.random.seed(0)\nnp.random.normal(5, 2, 3)", "array([8.52810469, 5.80031442, 6.95747597])"],
    ["np.random.seed(0)\nnp.random.randint(10, size=5)", "array([5, 0, 3, 3, 7])"],
    ["tf.random.set_seed(1)", "NotImplementedError: tf.random.set_seed is not there in this page's Python: its numbers would not be TensorFlow's"],
  ]));

test("a gradient is set, taken away and retained; what changes in place keeps its history", () =>
  expectSession([
    ["x = torch.ones(2, requires_grad=True)\n(x * 2).sum().backward()\nbefore = x.grad\nx.grad = None\nx.grad is None", "True"],
    ["(x * 3).sum().backward()\nbefore, x.grad", "(tensor([2., 2.]), tensor([3., 3.]))"],
    ["x.grad = torch.zeros(2)\n(x * 3).sum().backward()\nx.grad", "tensor([3., 3.])"],
    ["x.grad = torch.zeros(3)", "RuntimeError: assigned grad has data of a different size"],
    ["y = x * 2\ny.retain_grad()\n(y * y).sum().backward()\ny.grad", "tensor([4., 4.])"],
    ["torch.ones(1).retain_grad()", "RuntimeError: can't retain_grad on Tensor that has requires_grad=False"],
    ["y = x * 1\ny.mul_(3)\nx.grad = None\ny.sum().backward()\nx.grad", "tensor([3., 3.])"],
    ["x.mul_(2)", "RuntimeError: a leaf Variable that requires grad is being used in an in-place operation."],
    ["tf.Variable([1., 2.], name='w')", "<tf.Variable 'w:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>"],
  ]));

test("rings are hollow, and points have their names in the legend", async () => {
  const notebook = await newNotebook();
  const [{ figure }] = await notebook.run("import matplotlib.pyplot as plt\nplt.scatter([1], [2], s=144, facecolors='none', edgecolors='b', label='ring')\nplt.scatter([1], [2])\nplt.legend()\nplt.show()");
  assert.deepEqual(figure.axes[0].scatters.map(({ hollow, radius, label }) => [hollow, radius, label]), [[true, 6, "ring"], [false, 3, null]]);
});

test("what has another width than the page's own dtypes is refused by its name", () =>
  expectSession([
    ["torch.ones(2, dtype=torch.float16)", "AttributeError: torch.float16 is not there in this page's Python: it has float32, float64, int32, int64 and bool"],
    ["torch.ones(2).bfloat16()", "AttributeError: torch.bfloat16 is not there in this page's Python: it has float32, float64, int32, int64 and bool"],
    ["np.uint8(3)", "AttributeError: numpy.uint8 is not there in this page's Python: it has float32, float64, int32, int64 and bool"],
    ["tf.cast([1.], tf.float16)", "AttributeError: tensorflow.float16 is not there in this page's Python: it has float32, float64, int32, int64 and bool"],
  ]));
