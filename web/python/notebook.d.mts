// For the worker's TypeScript: see notebook.mjs.
import type { Tensors } from "../../wasm/tensors.d.ts";
import type { Output } from "./outputs.d.ts";

export function startNotebook(parts: {
  loadPython(options: object): Promise<unknown>;
  tensors: Tensors | Promise<Tensors>;
  modules: Uint8Array | Promise<Uint8Array>;
  write(output: Output): void;
  askCPython(): Promise<unknown>;
}): Promise<{ run(source: string, options?: string): Promise<{ ok: boolean; lost: boolean }>; add(pack: Uint8Array): void; restart(): Promise<void> }>;
