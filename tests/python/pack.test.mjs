// Python as a reader's browser gets it, its modules compiled and its script without files: the cells print the same.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadTensors } from "../../wasm/load_in_node.mjs";
import { startNotebook } from "../../web/python/notebook.mjs";
import { loadModule } from "../site/load-module.mjs";

const web = (path) => fileURLToPath(new URL(`../../web/${path}`, import.meta.url));
const python = (file) => readFileSync(web(`node_modules/@micropython/micropython-webassembly-pyscript/${file}`));
const folder = mkdtempSync(join(tmpdir(), "slope-"));
after(() => rmSync(folder, { recursive: true }));

async function notebookOfReaders(write) {
  const [modules, packages, networks, tensorflow, script] = ["modules", "packages", "networks", "tensorflow", "micropython.mjs"].map((name) => join(folder, name));
  execFileSync(process.execPath, [web("python/pack.mjs"), modules, packages, networks, tensorflow]);
  const { withoutFiles } = await loadModule("site/micropython-plugin.ts");
  writeFileSync(script, withoutFiles(python("micropython.mjs").toString()));
  const { loadMicroPython } = await import(pathToFileURL(script).href);
  const wasm = new WebAssembly.Module(python("micropython.wasm"));
  const instantiateWasm = (imports, done) => done(new WebAssembly.Instance(wasm, imports));
  const notebook = await startNotebook({
    loadPython: (options) => loadMicroPython({ ...options, instantiateWasm }),
    tensors: await loadTensors(),
    modules: new Uint8Array(readFileSync(modules)),
    write,
  });
  return { ...notebook, add: (name) => notebook.add(new Uint8Array(readFileSync({ packages, networks, tensorflow }[name]))) };
}

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

  await notebook.restart();
  await notebook.run("import tensorflow");
  outputs.length = 0;
  await notebook.run('print("a" * 70000)\nprint("中文")\nimport nothing');
  const printed = outputs.map(({ text }) => text).join("");
  assert.match(printed, /^a{70000}\n中文\nTraceback.*\n.*\nModuleNotFoundError: No module named 'nothing'$/);
});
