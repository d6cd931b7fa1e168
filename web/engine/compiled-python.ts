// What a notebook's worker runs on: fetched and compiled by the page while the worker itself starts, and kept for the next one.
import micropythonAddress from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url";
import modulesAddress from "slope-python-modules?url";
import { arrived, compile } from "./compile.ts";
import { compiledTensors } from "./compiled.ts";
import { once } from "./once.ts";

export const pythonParts = once(async () => {
  const packed = arrived(modulesAddress).then((response) => response.arrayBuffer());
  const [micropython, tensors, modules] = await Promise.all([compile(micropythonAddress), compiledTensors(), packed]);
  return { micropython, tensors, modules: new Uint8Array(modules) };
});
