// What a cell may be written like, what it shows, how it fails, and that nothing stays behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newNotebook, tensors } from "./notebook-for-tests.mjs";

test("a semicolon parts the statements of a line, wherever the line stands", async () => {
  const notebook = await newNotebook();
  for (const source of ["if 1:\n    a = 1; b = 2\n    print(a, b)", "try:\n    a = 1; print(a, 2)\nexcept Exception:\n    a; b", "for b in [2]: a = 1; print(a, b)", "a = 1; b = 2; print(a, b)", "if 0: a; b\nelse: a = 1; print(a, 2)"]) {
    assert.equal(await notebook.text(source), "1 2", source);
  }
});

test("the last expression's value is shown as IPython shows it, and only that", async () => {
  const notebook = await newNotebook();
  assert.deepEqual([...(await notebook.run("1\n2\nx = 3\nx"))], [{ kind: "result", text: "3" }]);
  for (const silent of ["x = 4", "x;", "x: int = 5", "None", "def f():\n    return 1", "for i in [1]: i", "if x: x", "import math; y = 3", "# x"]) {
    assert.deepEqual([...(await notebook.run(silent))], [], silent);
  }
  assert.equal(await notebook.text("x = 6; x + 1"), "7");
  assert.equal(await notebook.text("import math; math.sqrt(16)"), "4.0");
  assert.equal(await notebook.text("[x,\n 'a (b' # c ]\n ]\n"), "[6, 'a (b']");
  assert.equal(await notebook.text('"""a\nb"""'), "'a\\nb'");
  assert.equal(await notebook.text("f'{x:>3}|{1/3:.4f}'"), "'  6|0.3333'");
  assert.deepEqual([...(await notebook.run("print('hi')\nx"))], [{ kind: "text", text: "hi\n" }, { kind: "result", text: "6" }]);
});

test("prompts, continued prompts, magic lines and separators", async () => {
  const notebook = await newNotebook();
  const source = "!pip install torch\n%matplotlib inline\n%config InlineBackend.figure_format = 'png'\nIn [5]: def f(x: float = 2) -> float:\n   ...:     return x\nIn [6]: f()\nOut_of = 1\n>>> f(3)\n# %% next\nf(4)";
  assert.deepEqual((await notebook.run(source)).map(({ text }) => text), ["3", "4"]);
});

test("state stays between the cells, and is gone after a restart", async () => {
  const notebook = await newNotebook();
  await notebook.run("kept = 5");
  assert.equal(await notebook.text("kept"), "5");
  await notebook.restart();
  assert.equal(await notebook.text("kept"), "Traceback (most recent call last):\n  File \"<cell 1>\", line 1, in <module>\nNameError: name 'kept' is not defined");
});

test("an error has its traceback and its line, counted in the cell", async () => {
  const notebook = await newNotebook();
  await notebook.run("def f(x):\n    return 1 / x");
  const [error] = await notebook.run("# slope: arithmetic=torch\n\na = 1\nf(0)");
  assert.equal(error.line, 2);
  assert.equal(error.text, 'Traceback (most recent call last):\n  File "<cell 2>", line 2, in <module>\n  File "<cell 1>", line 2, in f\nZeroDivisionError: division by zero');
  assert.equal((await notebook.run("def g():\n    return 1 / 0\ng()"))[0].line, 2, "the innermost of the cell's own lines");
  const [syntax] = await notebook.run("a = 1\nb = (2\nc = 3");
  assert.equal(syntax.kind, "error");
  assert.match(syntax.text, /SyntaxError/);
  assert.equal((await notebook.run("a = 1\n\nIn [2]: a\nIn [3]: a.b")).at(-1).line, 4);
  const [deep] = await notebook.run("def r(): return r()\nr()");
  assert.ok(deep.text.split("\n").length < 20);
});

test("the frameworks' own mistakes, and what is not there by its name", async () => {
  const notebook = await newNotebook();
  await notebook.run("import torch, numpy as np, tensorflow as tf\nx = torch.ones(2, requires_grad=True)");
  const last = async (source) => (await notebook.text(source)).split("\n").at(-1);
  assert.equal(await last("(x * 2).backward()"), "RuntimeError: grad can be implicitly created only for scalar outputs");
  assert.equal(await last("torch.ones(2) + torch.ones(3)"), "RuntimeError: The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0");
  assert.equal(await last("np.ones(2) + np.ones(3)"), "ValueError: operands could not be broadcast together with shapes (2,) (3,) ");
  assert.match(await last("tf.ones([2]) + tf.ones([3])"), /^InvalidArgumentError: Incompatible shapes: \[2\] vs\. \[3\]/);
  assert.equal(await last("x.numpy()"), "RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.");
  assert.match(await last("torch.zeros(10**9)"), /Error: /);
  assert.equal(await last("torch.ones(3)[5]"), "IndexError: index 5 is out of bounds for dimension 0 with size 3");
  assert.equal(await last("torch.fft"), "AttributeError: torch.fft is not there in this page's Python");
  assert.equal(await last(`"relu".casefold()`), "AttributeError: str.casefold() is not there in this page's Python");
  assert.equal(await last("x.ciao()"), "AttributeError: 'Tensor' object has no attribute 'ciao'");
  assert.equal(await last("input('x? ')"), "NotImplementedError: input() is not there: a cell cannot ask for anything");
  assert.equal(await last("match x:\n    case 1:\n        pass"), "SyntaxError: match statements are not there in this page's Python");
  assert.equal(await last("import re\nre.findall(r'\\bx', 'x')"), "NotImplementedError: \\b in a pattern of re is not there in this page's Python");
  for (const cell of ["l = [1, 2, 3]\nl[::-1] = [7, 8, 9]", "'abcdef'[::2]", "l = [1, 2]\ndel l[::2]"]) {
    assert.equal(await last(cell), "NotImplementedError: such a slice, with a step, is not there in this page's Python");
  }
  assert.equal(await last("torch.zeros(2, device='mps')"), "NotImplementedError: the device mps is not there in this page's Python: everything is on the cpu");
  assert.equal(await last("import pandas"), "ModuleNotFoundError: No module named 'pandas'");
  assert.equal(await notebook.text("try:\n    x + torch.ones(3)\nexcept RuntimeError:\n    print('caught')"), "caught");
  assert.equal(await last("import matplotlib.pyplot as plt\nplt.scatter(0, 0, color='')"), "ValueError: 'color' kwarg must be a color or sequence of color specs.  For a sequence of values to be color-mapped, use the 'c' argument instead.");
});

test("output of more than 100 kB is cut, and says so", async () => {
  const notebook = await newNotebook();
  const outputs = await notebook.run("for i in range(30000):\n    print('abcdefgh')");
  assert.deepEqual(outputs.map(({ kind }) => kind), ["text", "cut"]);
  assert.equal(outputs[0].text.length, 100_000);
  assert.equal(await notebook.text("print('again')"), "again");
});

test("a figure that is not shown appears at the end of the cell", async () => {
  const notebook = await newNotebook();
  const outputs = await notebook.run("import matplotlib.pyplot as plt\nplt.plot([1, 2], 'r--', label=3);\nprint('before')");
  assert.deepEqual(outputs.map(({ kind }) => kind), ["text", "figure"]);
  assert.deepEqual(outputs[1].figure.axes[0].lines, [{ x: [0, 1], y: [1, 2], label: "3", color: "r", alpha: null, dashes: "--", marked: false, width: 1.5 }]);
});

test("10,000 runs leave nothing behind", async () => {
  const notebook = await newNotebook();
  await notebook.run("import torch\ndef once():\n    x = torch.linspace(-1, 1, 100, requires_grad=True)\n    y = torch.sigmoid(x).sum()\n    y.backward()\n    return x.grad");
  for (let run = 0; run < 200; run++) await notebook.run("g = once()");
  const before = tensors.bytes();
  for (let run = 0; run < 10_000; run++) await notebook.run("g = once()");
  await notebook.run("del g");
  // The engine sweeps when enough has been made: what is left does not grow with the runs.
  assert.ok(tensors.bytes() <= 2 * before + 1_000_000, `${before} bytes, then ${tensors.bytes()}`);
});

test("what no program may contain is named and marked, also under prompts and in loops", async () => {
  const notebook = await newNotebook();
  const mistake = async (source) => {
    const { text, line } = (await notebook.run(source)).at(-1);
    return [text.split("\n").at(-1), line];
  };
  assert.deepEqual(await mistake("x = 1\nprint（x）"), ["SyntaxError: invalid character '（' (U+FF08)", 2]);
  assert.deepEqual(await mistake("x = 1\n\n\u00a0y = 2"), ["SyntaxError: invalid non-printable character U+00A0", 3]);
  assert.deepEqual(await mistake(">>> 1\n>>> x = (1,\n>>> y"), ["SyntaxError: '(' was never closed", 2]);
  assert.deepEqual(await mistake("for i in range(2):\n    pass\nif x\n    pass"), ["SyntaxError: expected ':'", 3]);
  assert.equal(await notebook.text("# 注释：（）“”\nf'{1}（{2}）'"), "'1（2）'");
});
