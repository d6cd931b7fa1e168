// Python beside the page: the page starts this worker when the first cell is to run. One notebook a worker.
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";
import load from "slope-tensors";
import { startNotebook } from "./notebook.mjs";
import type { Output } from "./outputs.d.ts";

export interface PythonParts {
  micropython: WebAssembly.Module;
  tensors: WebAssembly.Module;
  /** As packed in module-pack.mjs. */
  modules: Uint8Array;
}

export interface RunRequest {
  run: number;
  source: string;
  options: string;
  /** With the first request. */
  parts?: PythonParts;
}
/** `started`: Python is loaded, the cell begins. `failed`: Python itself could not be loaded. */
export type WorkerAnswer = { run: number; started: true } | { run: number; output: Output } | { run: number; done: boolean } | { run: number; failed: string };

let run = 0;
let notebook: ReturnType<typeof startNotebook>;

function start({ micropython, tensors, modules }: PythonParts) {
  return startNotebook({
    loadPython: (options) => compiledMicroPython(micropython, options),
    tensors: load({ instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => done(new WebAssembly.Instance(tensors, imports)) }),
    modules,
    write: (output) => postMessage({ run, output } satisfies WorkerAnswer),
  });
}

/** MicroPython's own script would fetch its wasm by an address, and knows no other way: it is handed what the page has compiled. */
async function compiledMicroPython(module: WebAssembly.Module, options: object): Promise<unknown> {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  self.fetch = () => Promise.resolve(new Response());
  let memory: unknown;
  const handOver = async (_: unknown, imports: WebAssembly.Imports) => {
    const instance = await WebAssembly.instantiate(module, imports);
    memory = instance.exports["memory"];
    return { module, instance };
  };
  Object.assign(WebAssembly, { instantiateStreaming: handOver });
  try {
    const python = await loadMicroPython({ ...options, url: "micropython.wasm" });
    return { ...(python as object), memory };
  } finally {
    self.fetch = fetch;
    Object.assign(WebAssembly, { instantiateStreaming });
  }
}

self.addEventListener("message", async ({ data }: MessageEvent<RunRequest>) => {
  run = data.run;
  try {
    if (data.parts !== undefined) notebook = start(data.parts);
    const ready = await notebook;
    postMessage({ run, started: true } satisfies WorkerAnswer);
    const { ok } = await ready.run(data.source, data.options);
    postMessage({ run, done: ok } satisfies WorkerAnswer);
  } catch (reason) {
    postMessage({ run, failed: String(reason) } satisfies WorkerAnswer);
  }
});
