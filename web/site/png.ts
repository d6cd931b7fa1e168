// A drawing as a PNG. It has no letters: resvg is given no fonts, and leaves them out.
import { readFile } from "node:fs/promises";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

let started: Promise<void> | undefined;

export async function png(svg: string, width: number): Promise<Uint8Array> {
  started ??= initWasm(readFile(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
  await started;
  return new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
}
