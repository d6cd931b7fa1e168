// The modules as a reader's browser gets them, compiled: the cells print the same.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadTensors } from "../../wasm/load_in_node.mjs";
import { notebookInNode } from "../../web/python/in-node.mjs";

test("compiled modules do what their sources do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slope-"));
  const file = join(folder, "modules");
  execFileSync(process.execPath, [fileURLToPath(new URL("../../web/python/pack.mjs", import.meta.url)), file]);
  const pack = readFileSync(file);
  rmSync(folder, { recursive: true });
  const outputs = [];
  const notebook = await notebookInNode(await loadTensors(), (output) => outputs.push(output), new Uint8Array(pack));
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
});
