// Loads the modules of build/wasm under Node: for ask.mjs, run_cell.mjs and the tests.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../build/wasm/", import.meta.url);

/** The engine, as the `Core` of core.d.ts. Throws a sentence for the reader when it has not been built. */
export const loadCore = () => load("core");

/** Its verbs for figures alone, as the `Plot` of plot.d.ts. */
export const loadPlot = () => load("plot");

/** The tensors, as the `Tensors` of tensors.d.ts. */
export const loadTensors = () => load("tensors");

export async function load(name) {
  const glue = new URL(`${name}.js`, folder);
  const wasm = new URL(`${name}.wasm`, folder);
  if (!existsSync(glue) || !existsSync(wasm)) {
    throw new Error(`The engine is not built: there is no ${fileURLToPath(wasm)}. Run ./web/run --build first.`);
  }
  const { default: instantiate } = await import(glue);
  // The glue would fetch the wasm by its address, which Node's fetch cannot do for a file: the bytes are handed over.
  const module = new WebAssembly.Module(readFileSync(wasm));
  return instantiate({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance, module);
      return instance.exports;
    },
  });
}
