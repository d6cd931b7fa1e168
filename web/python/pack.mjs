// Compiles the Python modules for MicroPython: node web/python/pack.mjs FILE PACKAGES TENSORFLOW
//
// NumPy's and matplotlib's, which a cell has to name, are written into a file of their own, and TensorFlow's into another. A reader's browser need not parse Python before the first cell runs, which would take a fifth of the wait.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { modules } from "./in-node.mjs";
import { packed } from "./module-pack.mjs";

const require = createRequire(import.meta.url);
const compiler = require.resolve("@pybricks/mpy-cross-v6/build/mpy-cross-v6.wasm");

// The compiler would fetch its own wasm by a path, and listens for errors anew with every file.
globalThis.fetch = /** @type {any} */ (undefined);
process.setMaxListeners(0);
const { compile } = require("@pybricks/mpy-cross-v6");

const targets = process.argv.slice(2);
if (targets.length !== 3) throw new Error("node web/python/pack.mjs FILE PACKAGES TENSORFLOW");

/** @type {Record<string, Uint8Array>[]} */
const packs = [{}, {}, {}];
for (const [path, text] of Object.entries(modules())) {
  // Under one short name: no traceback shows these files.
  const { mpy, err } = await compile("_.py", new TextDecoder().decode(text), ["-O3"], compiler);
  if (mpy === undefined) throw new Error(`${path}: ${err.join("\n")}`);
  const pack = packs[/^(numpy|matplotlib)\//.test(path) ? 1 : path.startsWith("tensorflow/") ? 2 : 0];
  if (pack !== undefined) pack[path.replace(/py$/, "mpy")] = mpy;
}
for (const [place, file] of targets.entries()) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packed(packs[place] ?? {}));
}
process.exit();
