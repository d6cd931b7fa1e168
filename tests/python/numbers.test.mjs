// Where Python wants a number and is given a tensor, and what is shared between two names: as the frameworks do it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withTensorsIn } from "../../web/python/cell-tensors.mjs";
import { newNotebook } from "./notebook-for-tests.mjs";

/** Cells one after the other in one notebook, each with what it shows, or the last line of its error. */
async function expectSession(cells) {
  const notebook = await newNotebook();
  await notebook.run("import torch, numpy as np, tensorflow as tf\nx = torch.tensor([3., 1., 2.])\na = np.array([3., 1., 2.])");
  for (const [source, expected] of cells) {
    const text = await notebook.text(source);
    assert.equal(/Error/.test(expected) ? text.split("\n").at(-1) : text, expected, source);
  }
}

test("max, min and sorted ask the tensors", () =>
  expectSession([
    ["max(x), min(x), max(a), min(a)", "(tensor(3.), tensor(1.), 3.0, 1.0)"],
    ["max(2.5, x[0]), min(a[0], 5)", "(tensor(3.), 3.0)"],
    ["max(a, key=lambda v: -v), sorted(a), sorted(a, reverse=True)", "(1.0, [1.0, 2.0, 3.0], [3.0, 2.0, 1.0])"],
    ["max(torch.eye(2))", "RuntimeError: Boolean value of Tensor with more than one value is ambiguous"],
    ["max(1, 2), max([], default=3), max('abc'), max(v for v in [1, 5]), min({'b': 1, 'a': 2}), sorted('bca')", "(2, 3, 'c', 5, 'a', ['a', 'b', 'c'])"],
    ["max([])", "ValueError: max() arg is an empty sequence"],
  ]));

test("a tensor of one element becomes a number and is formatted as one", () =>
  expectSession([
    ["float(x[0]), int(x[0]), float(a[0]), int(a[2]), float(tf.constant(2.5))", "(3.0, 3, 3.0, 2, 2.5)"],
    ["f'{x[0]:.2f} {np.exp(1):.3f}|{a[1]:>6.1f}|{x.sum():.1e}'", "'3.00 2.718|   1.0|6.0e+00'"],
    ["f'{x[0]} {a} {{y:.2f}} {x[0]!r} {a[0:2]} {1/3:.{1+1}f}'", "'3.0 [3. 1. 2.] {y:.2f} tensor(3.) [3. 1.] 0.33'"],
    ["f'{torch.tensor(0.5, requires_grad=True)} {np.float32(0.1)} {tf.constant(1.5)} {tf.constant([1, 2])} {x}'", "'0.5 0.10000000149011612 1.5 [1 2] tensor([3., 1., 2.])'"],
    ["round(a[0] / 7, 2), round(2.567, 1), round(2.5)", "(0.43, 2.6, 2)"],
    ["float(x)", "ValueError: only one element tensors can be converted to Python scalars"],
    ["float('1e3'), int('ff', 16), float(), isinstance(2.0, float), x.float().dtype", "(1000.0, 255, 0.0, True, torch.float32)"],
    ["2.0 * torch.tensor([3.], requires_grad=True), [1, 2] * np.array([1, 2])", "(tensor([6.], grad_fn=<MulBackward0>), array([1, 4]))"],
  ]));

test("only what is called or formatted is rewritten", () => {
  for (const kept of ["x: float = 2", "x.float()", "def float(y): pass", "'float(x)'", "# float(x)", "f'{{x:.2f}}'", "{1, 2}", "x[{1, 2}:3]", "f(x)", "f(a)[0] *= 2", "a == b", "'a *= 2'", "f(a, b=2)", "while i < n + 1: pass", "if x < 3: pass", "a << b", "def f(x) -> int: pass", "x[0] < y"]) {
    assert.equal(withTensorsIn(kept), kept);
  }
  assert.equal(withTensorsIn("float (x) + int(f'{a[1:2]:>{w}}')"), "_float (x) + _int(f'{_format((a[1:2]),\">%s\"%(w,))}')");
  assert.equal(withTensorsIn('f"{x!r:>5} {x = } {x=:.2f} {x!s} {x == 1}"'), `f"{_format(repr(x),'>5')} x = {repr(x)} x={_format((x),'.2f')} {str(x)} {_shown(x == 1)}"`);
  assert.equal(withTensorsIn('"%d" % x + "a" "%d" % y, "{}".format(z)'), '_Form("%d") % x + "a" "%d" % y, _Form("{}").format(z)');
  assert.equal(withTensorsIn("y = t > x.T; z = (-m.low <= x[0]) & (0.5 < x < hi)"), "y = (t > x.T if not isinstance(x.T, _Held) else _left(t) > x.T); z = (_left(-m.low) <= x[0]) & (_left(0.5) < x < hi)");
  for (const whole of ["while i < n: pass", "f(i < n, 1)", "y = i < n # c", "y = 1 if i < n else 2"]) {
    assert.equal(withTensorsIn(whole), whole.replace("i < n", "(i < n if not isinstance(n, _Held) else _left(i) < n)"));
  }
  for (const longer of ["y = i < n + 1", "y = (i < n\n  + 1)", "y = i < n(1)", "y = i < tensor(1)", "y = i < n[0]", "y = i < n < m"]) {
    assert.equal(withTensorsIn(longer), longer.replace("i <", "_left(i) <"));
  }
  assert.equal(withTensorsIn("{1: lambda a: {2: a}, **b}"), "_dict([(1, lambda a: _dict([(2, a)])),( b)])");
  assert.equal(withTensorsIn("{k: v for k, v in a.items()}"), "_dict([(k, v ) for k, v in a.items()])");
  assert.equal(withTensorsIn("a[1:, 0] *= 2; m.w.data /= 3"), 'a[1:, 0] = _in_place("*", a[1:, 0], 2); m.w.data = _in_place("/", m.w.data, 3)');
  assert.equal(withTensorsIn("if b: a **= (1 +\n 2)  # twice\nx *= y; y //= float(2)"), 'if b: a = _in_place("**", a, (1 +\n 2))  # twice\nx = _in_place("*", x, y); y = _in_place("//", y, _float(2))');
});

test("an array keeps the dtype of the tensors it is made from", () =>
  expectSession([
    ["torch.tensor(a), torch.from_numpy(a)", "(tensor([3., 1., 2.], dtype=torch.float64),\n tensor([3., 1., 2.], dtype=torch.float64))"],
    ["torch.tensor([a[0], a[1]]), torch.tensor(x.double()), torch.tensor([x[0], 2.5])", "(tensor([3., 1.], dtype=torch.float64),\n tensor([3., 1., 2.], dtype=torch.float64),\n tensor([3.0000, 2.5000]))"],
    ["np.array([x[0], x[1]]), np.array([np.float32(1), 2.5])", "(array([3., 1.], dtype=float32), array([1. , 2.5]))"],
  ]));

test("NumPy's scalars are numbers of their own, its views are not, and += writes into the array", () =>
  expectSession([
    ["a[0], a[1] = a[1], a[0]\na", "array([1., 3., 2.])"],
    ["for v in a: v += 1\na", "array([1., 3., 2.])"],
    ["b = a[1:]; b[0] = 9; a", "array([1., 9., 2.])"],
    ["b = a; b += 1; b *= 2; b -= 1; b /= 2; b **= 2; a", "array([ 2.25, 90.25,  6.25])"],
    ["i = np.arange(2); i *= 2.5", "UFuncTypeError: Cannot cast ufunc 'multiply' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'"],
    ["i += np.ones((2, 2), dtype=int)", "ValueError: non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (2,2)"],
    ["np.array(5), np.array(5.) + 1, np.float32(0.5), np.ones(()) * 2", "(array(5), 6.0, 0.5, 2.0)"],
    ["c = x\nc *= 2\nc /= 4; c += 1; x", "tensor([2.5000, 1.5000, 2.0000])"],
    ["w = torch.ones(1, requires_grad=True)\nw *= 2", "RuntimeError: a leaf Variable that requires grad is being used in an in-place operation."],
    ["s = 'a'; s *= 3; k = 7; k //= 2; k **= 2; s, k", "('aaa', 9)"],
    ["n = x.numpy(); n[0] = 7; x, n", "(tensor([7.0000, 1.5000, 2.0000]), array([7. , 1.5, 2. ], dtype=float32))"],
    ["np.ones(10**10)", "MemoryError: Unable to allocate 74.5 GiB for an array with shape (10000000000,) and data type float64"],
  ]));

test("PyTorch's small habits: axis for dim, == None, what a function says of its arguments", () =>
  expectSession([
    ["torch.eye(2).sum(axis=0), torch.eye(2).mean(axis=1, keepdim=True)", "(tensor([1., 1.]),\n tensor([[0.5000],\n         [0.5000]]))"],
    ["x == None, x != None", "(False, True)"],
    ["torch.relu()", 'TypeError: relu() missing 1 required positional arguments: "input"'],
    ["torch.relu(x, x)", "TypeError: relu() takes 1 positional argument but 2 were given"],
    ["torch.sigmoid(input=torch.zeros(1))", "tensor([0.5000])"],
  ]));
