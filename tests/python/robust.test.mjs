// Whatever a cell does, it ends with its own error, and the next cell runs as if nothing had been.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

const rows = [
  ["def f(n): return f(n + 1)\nf(0)", "RecursionError: maximum recursion depth exceeded"],
  ["a = []\na.append(a)\na", "RecursionError: maximum recursion depth exceeded"],
  ["class A:\n    def __getattr__(self, name): return getattr(self, name + 'x')\nA().y", "RecursionError: maximum recursion depth exceeded"],
  ["'a' * 10**9", /^MemoryError: /],
  ["torch.zeros(10**5, 10**5)", /^RuntimeError: .*can't allocate memory/],
  ["kept = [torch.zeros(1000, 1000) for _ in range(100)]", /^RuntimeError: .*can't allocate memory/],
  ["torch.Tensor({})", "TypeError: new(): invalid data type 'dict'"],
  ["class T(torch.Tensor): pass\nT('a')", "TypeError: new(): invalid data type 'str'"],
  ["nn.Parameter('a')", "AttributeError: 'str' object has no attribute 'detach'"],
  ["np.ndarray('a')", "TypeError: full(): argument must be Number, not str"],
  ["w.register_hook(lambda g: 1 / 0)\nw.sum().backward()", "ZeroDivisionError: division by zero"],
  ["del nothing", "NameError: name 'nothing' is not defined"],
  ["torch = 5\ntorch.ones(2)", "AttributeError: 'int' object has no attribute 'ones'"],
  ["globals().clear()\nw", "NameError: name 'w' is not defined"],
  ["if 1:\r\n\tprint('a')\r\n\tπ = 3\r\nπ / 0", /^ZeroDivisionError: /],
  ["raise SystemExit", "SystemExit"],
  ["print('abc)", "SyntaxError: unterminated string literal (detected at line 1)"],
  ["from torch import nothing", "ImportError: cannot import name 'nothing' from 'torch'"],
];

test("what goes wrong in a cell stays there", async () => {
  const notebook = await newNotebook();
  for (const [source, expected] of rows) {
    await notebook.run("import torch, numpy as np\nfrom torch import nn\nw = torch.ones(2, requires_grad=True)");
    const said = (await notebook.text(source)).split("\n").at(-1);
    if (typeof expected === "string") assert.equal(said, expected, source);
    else assert.match(said, expected, source);
    const after = "kept = None\nimport torch, numpy as np\nw = torch.ones(2, requires_grad=True)\n(w * 3).sum().backward()\nprint(w.grad, np.arange(2))";
    assert.equal(await notebook.text(after), "tensor([3., 3.]) [0 1]", source);
  }
});

test("what the frameworks have and the page has not is named; what nobody has is a slip of the pen", async () => {
  const notebook = await newNotebook();
  await notebook.run("import torch, numpy as np\nfrom torch import nn, optim\nimport torch.nn.functional as F");
  for (const name of ["torch.cdist", "torch.nn.Conv2d", "torch.nn.functional.conv2d", "torch.nn.init.orthogonal_", "numpy.polyfit", "numpy.linalg.inv", "torch.optim.LBFGS"]) {
    const asked = name.replace("torch.nn.functional", "F").replace("numpy", "np");
    assert.match(await notebook.text(asked), new RegExp(`\nAttributeError: ${name.replaceAll(".", "\\.")} is not there in this page's Python$`));
  }
  assert.match(await notebook.text("torch.ones(1).erfinv()"), /torch\.Tensor\.erfinv is not there/);
  assert.match(await notebook.text("torch.sigmod"), /AttributeError: module 'torch' has no attribute 'sigmod'$/);
  assert.match(await notebook.text("nn.Relu"), /AttributeError: module 'torch\.nn' has no attribute 'Relu'$/);
});

test("what changes a drawing's looks shows nothing", async () => {
  const notebook = await newNotebook();
  await notebook.run("import matplotlib.pyplot as plt");
  assert.deepEqual([...(await notebook.run("plt.style.use('seaborn')\nplt.colorbar()"))], []);
});
