// Builds the site: the lecture's pages, the elements that wake them, and the engine, into build/site with relative links only.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { defineConfig, type Rolldown } from "vite";
import { micropythonForReaders, writeSmaller } from "./site/micropython-plugin.ts";
import { lecture } from "./site/plugin.ts";
import { wordsForReaders } from "./site/words-for-readers.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where CMake leaves the engine's modules; another build directory may be named. */
const engineFolder = process.env["SLOPE_WASM"] ?? here("../build/wasm");

/** Where the site will stand, "https://host/folder/", if it is known: a preview of its links then names its picture. */
const address = process.env["SLOPE_ADDRESS"];

/** What the cells import, as bytecode. */
const pythonPacks = ["modules", "packages", "networks", "tensorflow", "standard"].map((name) => ({ name, file: here(`../build/python.${name}`) }));
execFileSync(process.execPath, [here("python/pack.mjs"), ...pythonPacks.map(({ file }) => file)]);

const micropython = here("../build/micropython.wasm");
writeSmaller(here("node_modules/@micropython/micropython-webassembly-pyscript/micropython.wasm"), micropython);

/** Whether `entry` imports the module, itself or through others, before it runs. */
function isImportedBy(entry: string, module: string, graph: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  seen.add(module);
  const importers = graph.getModuleInfo(module)?.importers ?? [];
  return importers.some((importer) => importer === entry || (!seen.has(importer) && isImportedBy(entry, importer, graph, seen)));
}

export default defineConfig({
  root: here("."),
  base: "./",
  resolve: {
    alias: [
      { find: /^slope-core-wasm/, replacement: `${engineFolder}/core.wasm` },
      { find: /^slope-plot-wasm/, replacement: `${engineFolder}/plot.wasm` },
      ...pythonPacks.map(({ name, file }) => ({ find: new RegExp(`^slope-python-${name}`), replacement: file })),
      { find: /^slope-micropython-wasm/, replacement: micropython },
      { find: /^slope-tensors-wasm/, replacement: `${engineFolder}/tensors.wasm` },
      { find: /^slope-tensors$/, replacement: `${engineFolder}/tensors.js` },
      { find: /^slope-core$/, replacement: `${engineFolder}/core.js` },
      { find: /^slope-plot$/, replacement: `${engineFolder}/plot.js` },
    ],
  },
  worker: {
    format: "es",
    plugins: () => [micropythonForReaders()],
    rolldownOptions: {
      // Each in one file: another would be fetched after it. Chromium compiles it whole, not each function when it is first called.
      output: { postBanner: "//# allFunctionsCalledOnLoad" },
      // MicroPython's script carries Emscripten's checks for its developers.
      treeshake: { manualPureFunctions: ["assert"] },
    },
  },
  plugins: [wordsForReaders(), lecture({ web: here("."), engineFolder, address: address ? new URL(address) : undefined })],
  build: {
    outDir: process.env["SLOPE_SITE"] ?? here("../build/site"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    // What a page's parts share is there before them: looking for it again took a phone 30 ms.
    modulePreload: false,
    rolldownOptions: {
      input: {
        main: here("main.ts"),
        formulas: "katex/dist/katex.min.css",
        fonts: here("style/fonts.css"),
        "at-start": here("site/at-start.ts"),
        "first-visit": here("site/first-visit.ts"),
        "not-found": here("site/not-found.ts"),
        "service-worker": here("site/service-worker.ts"),
      },
      output: {
        // Its address must not change: the browser looks there for a new version.
        entryFileNames: ({ name }) => (name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js"),
        // One file of what every page needs, and not one for each set of modules that the rare elements share with it.
        codeSplitting: { groups: [{ name: (id, graph) => (/\.[jt]s$/.test(id) && isImportedBy(here("main.ts"), id, graph) ? "page" : null) }] },
      },
    },
  },
});
