// Loads the engine into Node, where the site is built: the same wasm that the readers get.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Core } from "slope-core";

/** `folder` holds core.js and core.wasm. The glue is made for browsers, so the bytes are handed to it. */
export async function loadEngine(folder: string): Promise<Core> {
  const bytes = await readFile(`${folder}/core.wasm`);
  const { default: load } = await import(pathToFileURL(`${folder}/core.js`).href);
  return load({
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) {
      void WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module));
      return {};
    },
  });
}
