// Loads the engine into Node, where the site is built: the same wasm that the readers get.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Core } from "slope-core";
import type { Tensors } from "slope-tensors";

/** `folder` holds core.js and core.wasm, tensors.js and tensors.wasm. */
export const loadEngine = (folder: string): Promise<Core> => load(folder, "core") as Promise<Core>;
export const loadTensors = (folder: string): Promise<Tensors> => load(folder, "tensors") as Promise<Tensors>;

/** The glue is made for browsers, so the bytes are handed to it. */
async function load(folder: string, name: string): Promise<unknown> {
  const bytes = await readFile(`${folder}/${name}.wasm`);
  const { default: instantiate } = await import(pathToFileURL(`${folder}/${name}.js`).href);
  return instantiate({
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) {
      void WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module));
      return {};
    },
  });
}
