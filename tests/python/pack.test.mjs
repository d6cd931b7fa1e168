// What a reader's Python fetches pack by pack does what its sources do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { notebookOfReaders } from "./readers-notebook.mjs";

test("what a reader gets does what its sources do", async () => {
  const outputs = [];
  const notebook = await notebookOfReaders((output) => outputs.push(output));
  for (const name of ["numpy", "matplotlib", "torch.nn", "torch.optim", "tensorflow"]) {
    await notebook.run(`import torch, ${name}`);
    assert.match(outputs.pop().text, new RegExp(`No module named '${name}'$`));
  }
  await notebook.run("import torch\nx = torch.tensor([[0.0, 2.0]])\nprint(x.nonzero(), torch.where(x > 0), x.sum().item())");
  assert.equal(outputs.pop().text, "tensor([[0, 1]]) (tensor([0]), tensor([1])) 2.0\n");
  notebook.add("packages");
  await notebook.run("import numpy, matplotlib, tensorflow");
  assert.match(outputs.pop().text, /No module named 'tensorflow'$/);
  notebook.add("tensorflow");
  notebook.add("networks");
  const source = `import torch, numpy as np, tensorflow as tf, matplotlib.pyplot as plt
from torch import nn
x = torch.linspace(-1, 1, 3, requires_grad=True)
nn.functional.gelu(x).sum().backward()
plt.plot(np.arange(3), x.detach())
plt.show()
print(x.grad, np.exp(np.array([0.0])), tf.nn.relu([-1.0, 2.0]))
x.numpy()`;
  await notebook.run(source);
  assert.deepEqual(outputs.map(({ kind, text, line }) => [kind, text?.split("\n").at(-1) || text, line]), [
    ["figure", undefined, undefined],
    ["text", "tensor([-0.0833,  0.5000,  1.0833]) [1.] tf.Tensor([0. 2.], shape=(2,), dtype=float32)\n", undefined],
    ["error", "RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.", 8],
  ]);

  // A part of Python's own library that MicroPython had by itself is the whole one when that has come.
  const counted = "from collections import Counter, OrderedDict\nfrom dataclasses import dataclass\n@dataclass\nclass Run:\n    losses: int\nprint(Run(Counter('relu')['l']))";
  await notebook.run("from collections import OrderedDict\n" + counted);
  assert.match(outputs.pop().text, /No module named 'collections.Counter'$/);
  notebook.add("standard");
  await notebook.run(counted);
  assert.equal(outputs.pop().text, "Run(losses=1)\n");
  await notebook.run("import random\nrandom.seed(0)\nprint(random.random(), Counter('aab'))"); // CPython's numbers
  assert.equal(outputs.pop().text, "0.8444218515250481 Counter({'a': 2, 'b': 1})\n");
  await notebook.run("print(torch.einsum('i,i->', x, x).item())");
  assert.equal(outputs.pop().text, "2.0\n");

  await notebook.restart();
  await notebook.run("import tensorflow");
  outputs.length = 0;
  await notebook.run('print("a" * 70000)\nprint("中文")\nimport nothing');
  const printed = outputs.map(({ text }) => text).join("");
  assert.match(printed, /^a{70000}\n中文\nTraceback.*\n.*\nModuleNotFoundError: No module named 'nothing'$/);
});
