// Compiles the Python modules for MicroPython: node web/python/pack.mjs FILE PACKAGES NETWORKS TENSORFLOW STANDARD
//
// What a cell has to name is written into files of its own: NumPy and matplotlib, torch.nn with torch.optim, TensorFlow,
// and Python's own library with einsum and what texts can do. A reader's browser need not parse Python before the first cell runs, which would take a fifth of the wait.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { withExactConstants } from "./exact-constants.mjs";
import { modules } from "./in-node.mjs";
import { packed } from "./module-pack.mjs";

const require = createRequire(import.meta.url);
const compiler = require.resolve("@pybricks/mpy-cross-v6/build/mpy-cross-v6.wasm");

// The compiler would fetch its own wasm by a path, and listens for errors anew with every file.
globalThis.fetch = /** @type {any} */ (undefined);
process.setMaxListeners(0);
const { compile } = require("@pybricks/mpy-cross-v6");

/** Under one short name: no traceback shows these files. */
async function compiled(/** @type {string} */ source, path = "") {
  const { mpy, err } = await compile("_.py", source, ["-O3"], compiler);
  if (mpy === undefined) throw new Error(`${path}: ${err.join("\n")}`);
  return mpy;
}

const targets = process.argv.slice(2);
if (targets.length !== 5) throw new Error("node web/python/pack.mjs FILE PACKAGES NETWORKS TENSORFLOW STANDARD");

/** What goes into which file; the last one that fits. */
const contents = [/^/, /^(numpy|matplotlib)\//, /^torch\/(nn\/|optim\/|cuda|backends|utils\/)/, /^tensorflow\//, /^standard\/|einsum|texts/];
/** @type {Record<string, Uint8Array>[]} */
const packs = contents.map(() => ({}));
for (const [path, text] of Object.entries(modules())) {
  const mpy = await compiled(await withExactConstants(new TextDecoder().decode(text), compiled), path);
  const pack = packs[contents.findLastIndex((content) => content.test(path))];
  if (pack !== undefined) pack[path.replace(/py$/, "mpy")] = mpy;
}
for (const [place, file] of targets.entries()) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packed(packs[place] ?? {}));
}
process.exit();
