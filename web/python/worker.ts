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
  /** What else is to be imported, with the first request that names it. */
  packages?: Uint8Array[];
}
/** `started`: Python is loaded, the cell begins. `failed`: Python itself could not be loaded. `lost`: it can run no other cell. */
export type WorkerAnswer = { run: number; started: true } | { run: number; output: Output } | { run: number; done: boolean; lost: boolean } | { run: number; failed: string };

let run = 0;
let notebook: ReturnType<typeof startNotebook>;

/** The instance of a module, as Emscripten's glue asks for it. */
const instantiated = (module: WebAssembly.Module, seen?: (instance: WebAssembly.Instance) => void) => ({
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
    const instance = new WebAssembly.Instance(module, imports);
    seen?.(instance);
    done(instance);
  },
});

function start({ micropython, tensors, modules }: PythonParts) {
  return startNotebook({
    loadPython: async (options) => {
      let memory: unknown;
      const python = await loadMicroPython({ ...options, ...instantiated(micropython, ({ exports }) => (memory = exports["memory"])) });
      return { ...(python as object), memory };
    },
    tensors: load(instantiated(tensors)),
    modules,
    write: (output) => postMessage({ run, output } satisfies WorkerAnswer),
    askCPython: () => import("./what-cpython-says.mjs"),
  });
}

self.addEventListener("message", async ({ data }: MessageEvent<RunRequest>) => {
  run = data.run;
  try {
    if (data.parts !== undefined) notebook = start(data.parts);
    const ready = await notebook;
    for (const pack of data.packages ?? []) ready.add(pack);
    postMessage({ run, started: true } satisfies WorkerAnswer);
    const { ok, lost } = await ready.run(data.source, data.options);
    postMessage({ run, done: ok, lost } satisfies WorkerAnswer);
  } catch (reason) {
    postMessage({ run, failed: String(reason) } satisfies WorkerAnswer);
  }
});
