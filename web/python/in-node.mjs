// The notebook under Node: for the build, for run_cell.mjs and for the tests.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join, relative, sep } from "node:path";
import { packed } from "./module-pack.mjs";
import { startNotebook } from "./notebook.mjs";
import * as cpython from "./what-cpython-says.mjs";

const folder = fileURLToPath(new URL("modules/", import.meta.url));

/** The text of every module by its path. @returns {Record<string, Uint8Array>} */
export function modules() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith(".py"));
  const paths = files.map((file) => join(file.parentPath ?? file.path, file.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]));
}

/** At once: in a pause Node may let go of what an earlier Python held, and would take it from the one that runs. */
export const askCPython = async () => cpython;

/**
 * A new notebook over these tensors. There is one at a time: MicroPython keeps its state in the realm.
 * @param {import("../../wasm/tensors.d.ts").Tensors} tensors
 * @param {(output: import("./outputs.d.ts").Output) => void} write
 * @param {Uint8Array} pack
 */
export async function notebookInNode(tensors, write, pack = packed(modules())) {
  const { loadMicroPython } = await import("@micropython/micropython-webassembly-pyscript/micropython.mjs");
  return startNotebook({ loadPython: loadMicroPython, tensors, modules: pack, write, askCPython });
}

/**
 * A notebook that says at every run where its outputs go: as the build needs it.
 * @param {string} engineFolder it holds tensors.js and tensors.wasm
 */
export async function openNotebook(engineFolder) {
  const module = new WebAssembly.Module(readFileSync(join(engineFolder, "tensors.wasm")));
  const { default: instantiate } = await import(pathToFileURL(join(engineFolder, "tensors.js")).href);
  const tensors = await instantiate({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance, module);
      return instance.exports;
    },
  });
  let write = (/** @type {any} */ _output) => {};
  const notebook = await notebookInNode(tensors, (output) => write(output));
  return {
    /** @param {string} source @param {string} options @param {(output: any) => void} onOutput */
    run(source, options, onOutput) {
      write = onOutput;
      return notebook.run(source, options);
    },
  };
}
