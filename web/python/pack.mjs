// Compiles the Python modules for MicroPython: node web/python/pack.mjs FILE LATER
//
// NumPy's, matplotlib's and TensorFlow's, which a cell has to name, are written into a file of their own. A reader's browser need not parse Python before the first cell runs, which would take a fifth of the wait.
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

const [target, targetOfLater] = process.argv.slice(2);
if (target === undefined || targetOfLater === undefined) throw new Error("node web/python/pack.mjs FILE LATER");

/** @type {Record<string, Uint8Array>} */
const files = {};
/** @type {Record<string, Uint8Array>} */
const later = {};
for (const [path, text] of Object.entries(modules())) {
  // Under one short name: no traceback shows these files.
  const { mpy, err } = await compile("_.py", new TextDecoder().decode(text), ["-O3"], compiler);
  if (mpy === undefined) throw new Error(`${path}: ${err.join("\n")}`);
  (/^(numpy|matplotlib|tensorflow)\//.test(path) ? later : files)[path.replace(/py$/, "mpy")] = mpy;
}
for (const [file, content] of /** @type {const} */ ([[target, files], [targetOfLater, later]])) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packed(content));
}
process.exit();
