// Loops at a cell's left margin rest now and then, and Python collects what nothing names: memory stays bounded.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stepsOf } from "../../web/python/cell-steps.mjs";
import { newNotebook } from "./notebook-for-tests.mjs";

/** More turns than a loop goes without a rest. */
const many = 45_000;

test("a part is cut at its loops, every line where it stood", () => {
  assert.deepEqual(stepsOf("a = 1\nfor i in a:\n  b\nc"), [
    { before: "a = 1\n", last: "" },
    { before: "\nfor i in _turns.over(( a)):\n  b\n", last: "", again: "\nfor i in _turns.rest():\n  b\n" },
    { before: "\n\n\n", last: "c" },
  ]);
  const [{ before }] = stepsOf("while x := f(lambda: 1): g(x)\n");
  assert.equal(before, "while _turns.more() and ( x := f(lambda: 1)): g(x)\n");
  for (const whole of ["for i in a: b\nelse: c", "if a:\n  for i in b: c", "forty = [i for i in b]", "s = '''\nfor i in a:\n  b'''"]) {
    assert.deepEqual(stepsOf(whole).map(({ again }) => again).filter(Boolean), [], whole);
  }
});

test("a loop that rests does what it would do without", async () => {
  const notebook = await newNotebook();
  assert.equal(await notebook.text(`n = 0\nfor i in range(${many}): n += i\nn, i`), `(${(many * (many - 1)) / 2}, ${many - 1})`);
  assert.equal(await notebook.text(`n = 0\nwhile n < ${many}: n += 1; n += 1\nn`), String(many));
  assert.equal(await notebook.text(`n = 0\nfor i, in zip(range(\n  ${many})):\n    if i % 2: continue\n    n += 1\n    if i == ${many - 4}: break\nn`), String((many - 4) / 2 + 1));
  assert.equal(await notebook.text(`def count():\n    for i in range(${many}): yield i\nlast = 0\nfor x in count():\n    assert x == 0 or x == last + 1\n    last = x\nlast`), String(many - 1));
  assert.equal(await notebook.text("for a in 'x in y', ':': print(a)\nfor b in [c for c in (1,\n 2)]:\n    for d in (3,): print(b, d)"), "x in y\n:\n1 3\n2 3");
  assert.equal(await notebook.text("for i in []: pass\nelse: print('else')"), "else");
});

test("errors in and around a loop keep their lines, and a mistake in writing shows before anything runs", async () => {
  const notebook = await newNotebook();
  assert.equal((await notebook.run(`a = 0\n\nfor i in range(${many}):\n    if i == ${many - 1}:\n        1 / a`))[0].line, 5);
  assert.equal((await notebook.run("for i in range(3):\n    pass\n\nb = 1 / a"))[0].line, 4);
  const outputs = await notebook.run("print('ran')\nfor i in range(3): pass\nb = (2");
  assert.deepEqual(outputs.map(({ kind }) => kind), ["error"]);
});

test("10,000 steps of descent, and gigabytes of tensors made on the way, stay in bounded memory", async () => {
  const notebook = await newNotebook();
  const source = `import gc, torch
most = 0
x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
for step in range(10000):
    loss = ((torch.tanh(w * x) - torch.tanh(2 * x)) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.5 * w.grad
        w.grad.zero_()
    most = max(most, gc.mem_alloc())
w`;
  assert.equal(await notebook.text(source), "tensor([2.0000], requires_grad=True)");
  const bytes = Number(await notebook.text("most"));
  assert.ok(bytes > 0 && bytes < 4e6, `${bytes} bytes of Python`);
  const outputs = await notebook.run("import torch\nfor i in range(2500):\n    x = torch.ones(250000) + i\nx[0].item()");
  assert.deepEqual(outputs.map(({ text }) => text), ["2500.0"]);
});

test("what a function of the reader's has given in a loop does not stay", async () => {
  const notebook = await newNotebook();
  const source = `import torch, _tensors
class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return 2 * x
    @staticmethod
    def backward(ctx, g): return 2 * g
w = torch.ones(1000, requires_grad=True)
for turn in range(1000):
    Double.apply(w).sum().backward()
w.grad[0]`;
  assert.equal(await notebook.text(source), "tensor(2000.)");
  // Two sweeps: the first forgets the functions, the second what they held.
  for (let times = 0; times < 2; times++) await notebook.run("for i in range(12000):\n    x = torch.ones(1)");
  const bytes = Number(await notebook.text("_tensors.bytes()"));
  assert.ok(bytes < 1e6, `${bytes} bytes of tensors`);
});

test("a reader's own things are made as fast as MicroPython makes them", async () => {
  const notebook = await newNotebook();
  const source = `import time
class Value:
    def __init__(self, data): self.data = data
def made(kind):
    start = time.time()
    for turn in range(20000): kind(turn)
    return time.time() - start
class Plain(Exception):
    def __init__(self, data): self.data = data
made(Value) < 5 * made(Plain) + 0.05`;
  assert.equal(await notebook.text(source), "True");
});
