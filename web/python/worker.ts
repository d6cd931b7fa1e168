// Python beside the page: the page starts this worker when the first cell is to run. One notebook a worker.
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";
import micropythonAddress from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url";
import load from "slope-tensors";
import tensorsAddress from "slope-tensors-wasm?url";
import modulesAddress from "slope-python-modules?url";
import { startNotebook } from "./notebook.mjs";
import type { Output } from "./outputs.d.ts";

export interface RunRequest {
  run: number;
  source: string;
  options: string;
}
/** `started`: Python is loaded, the cell begins. `failed`: Python itself could not be loaded. */
export type WorkerAnswer = { run: number; started: true } | { run: number; output: Output } | { run: number; done: boolean } | { run: number; failed: string };

let run = 0;
let notebook: Promise<{ run(source: string, options: string): Promise<{ ok: boolean }> }> | undefined;

async function modules() {
  const answer = await fetch(new URL(modulesAddress, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.status} ${modulesAddress}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function start() {
  return startNotebook({
    loadPython: (options) => loadMicroPython({ ...options, url: new URL(micropythonAddress, import.meta.url).href }),
    tensors: load({ locateFile: () => new URL(tensorsAddress, import.meta.url).href }),
    modules: modules(),
    write: (output) => postMessage({ run, output } satisfies WorkerAnswer),
  });
}

self.addEventListener("message", async ({ data }: MessageEvent<RunRequest>) => {
  run = data.run;
  try {
    notebook ??= start();
    const ready = await notebook;
    postMessage({ run, started: true } satisfies WorkerAnswer);
    const { ok } = await ready.run(data.source, data.options);
    postMessage({ run, done: ok } satisfies WorkerAnswer);
  } catch (reason) {
    notebook = undefined;
    postMessage({ run, failed: String(reason) } satisfies WorkerAnswer);
  }
});
