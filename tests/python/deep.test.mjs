// Lists nested thousands deep, lists in themselves, and more arguments than MicroPython's stack holds: an error in Python's words, or the answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newNotebook } from "./notebook-for-tests.mjs";

const deep = "def deep(n):\n    a = 1.\n    for _ in range(n): a = [a]\n    return a";
const tooMany = "ValueError: too many dimensions 'list'";
const exceeded = "ValueError: setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 32.";
const recursion = "RecursionError: maximum recursion depth exceeded";

const rows = [
  ["torch.tensor(deep(32)).dim()", "32"],
  ["torch.tensor(deep(129))", tooMany],
  ["torch.tensor(deep(5000))", tooMany],
  ["torch.FloatTensor(deep(100000))", tooMany],
  ["torch.ones(2)[deep(5000)]", tooMany],
  ["np.array(deep(32)).ndim", "32"],
  ["np.array(deep(33))", exceeded],
  ["np.exp(deep(100000))", exceeded],
  ["torch.tensor([1., deep(5000)])", recursion],
  ["np.array([1., deep(5000)])", recursion],
  ["torch.tensor(own)", tooMany],
  ["np.array(own)", exceeded],
  ["print(deep(5000))", recursion],
  ["deep(100000)", recursion],
  ["torch.stack([torch.tensor(1.)] * 5000).sum()", "tensor(5000.)"],
  ["np.concatenate([np.ones(2)] * 3000).sum()", "6000.0"],
  ["torch.ones([1] * 3000).dim()", "3000"],
  ["torch.ones(1)[(None,) * 3000].dim()", "3001"],
  ["print(*range(1200), sep='')", [...Array(1200).keys()].join("")],
];

test("lists nested deep", async () => {
  const notebook = await newNotebook();
  await notebook.run(`import torch, numpy as np\nown = []\nown.append(own)\n${deep}`);
  for (const [source, expected] of rows) {
    assert.equal((await notebook.text(source)).split("\n").at(-1), expected, source);
    assert.equal(await notebook.text("torch.arange(3)"), "tensor([0, 1, 2])", `after ${source}`);
  }
});

test("what has no end in MicroPython's own functions is told, and that nothing is left", async () => {
  for (const source of ["deep(100000) == deep(100000)", "t = ()\nfor _ in range(100000): t = (t,)\nhash(t)"]) {
    const notebook = await newNotebook();
    const outputs = await notebook.run(`${deep}\n${source}`);
    assert.deepEqual([...outputs], [{ kind: "error", text: `${recursion}; Python begins afresh, its variables are gone`, line: null }]);
  }
});
