// Python as a reader's browser gets it: its modules compiled, in the packs that cells fetch, and its script without files.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadTensors } from "../../wasm/load_in_node.mjs";
import { askCPython } from "../../web/python/in-node.mjs";
import { startNotebook } from "../../web/python/notebook.mjs";
import { loadModule } from "../site/load-module.mjs";

const web = (path) => fileURLToPath(new URL(`../../web/${path}`, import.meta.url));
const python = (file) => web(`node_modules/@micropython/micropython-webassembly-pyscript/${file}`);

/** The packs in the order in which pack.mjs names them; a reader's Python begins with the first. */
const packs = ["modules", "packages", "networks", "tensorflow", "standard"];

const folder = mkdtempSync(join(tmpdir(), "slope-"));
process.once("exit", () => rmSync(folder, { recursive: true }));
execFileSync(process.execPath, [web("python/pack.mjs"), ...packs.map((name) => join(folder, name))]);
const bytesOf = Object.fromEntries(packs.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));

const script = join(folder, "micropython.mjs");
const { withoutFiles, writeSmaller } = await loadModule("site/micropython-plugin.ts");
writeFileSync(script, withoutFiles(readFileSync(python("micropython.mjs"), "utf8")));
const { loadMicroPython } = await import(pathToFileURL(script).href);
const file = join(folder, "micropython.wasm");
writeSmaller(python("micropython.wasm"), file);
const wasm = new WebAssembly.Module(readFileSync(file));
const instantiateWasm = (imports, done) => done(new WebAssembly.Instance(wasm, imports));

/** `add` brings one of the other packs, by its name. */
export async function notebookOfReaders(write) {
  const notebook = await startNotebook({
    loadPython: (options) => loadMicroPython({ ...options, instantiateWasm }),
    tensors: await loadTensors(),
    modules: bytesOf.modules,
    write,
    askCPython,
  });
  return { ...notebook, add: (name) => notebook.add(bytesOf[name]) };
}

/** As for a reader whose cells have named everything. */
export async function notebookWithAll(write) {
  const notebook = await notebookOfReaders(write);
  for (const name of packs.slice(1)) notebook.add(name);
  return notebook;
}
