// Compiles the Python modules for MicroPython and writes them into one file: node web/python/pack.mjs FILE
//
// Its first line is an index, {path: [start, end]}; the bytecode follows. A reader's browser need not parse Python before the
// first cell runs, which takes a fifth of the wait.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { modules } from "./in-node.mjs";

const require = createRequire(import.meta.url);
const compiler = require.resolve("@pybricks/mpy-cross-v6/build/mpy-cross-v6.wasm");

// The compiler would fetch its own wasm by a path, and listens for errors anew with every file.
globalThis.fetch = /** @type {any} */ (undefined);
process.setMaxListeners(0);
const { compile } = require("@pybricks/mpy-cross-v6");

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("node web/python/pack.mjs FILE");

/** @type {Record<string, [number, number]>} */
const index = {};
/** @type {Uint8Array[]} */
const parts = [];
let end = 0;
for (const [path, text] of Object.entries(modules())) {
  const { mpy, err } = await compile(path.replaceAll("/", "_"), text, ["-O3"], compiler);
  if (mpy === undefined) throw new Error(`${path}: ${err.join("\n")}`);
  index[path.replace(/py$/, "mpy")] = [end, (end += mpy.length)];
  parts.push(mpy);
}
writeFileSync(target, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...parts]));
process.exit();
