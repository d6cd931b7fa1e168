// Builds the lecture once more, as one file for each language that opens from a disk without a server.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { singleFile, withoutAddress } from "./site/single-file-plugin.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const engineFolder = process.env["SLOPE_WASM"] ?? here("../build/wasm");

export default defineConfig({
  root: here("."),
  base: "./",
  resolve: {
    alias: [
      // All lies in one file: the figures, too, draw with the whole engine.
      { find: /^slope-(core|plot)$/, replacement: `${engineFolder}/core.js` },
      { find: /^slope-tensors$/, replacement: `${engineFolder}/tensors.js` },
      // These two have a twin that needs no server.
      { find: /^\.\/compiled\.ts$/, replacement: here("single-file/compiled.ts") },
      { find: /^\.\/start-worker\.ts$/, replacement: here("single-file/start-worker.ts") },
      // And these stay as the build has written them: Python and a second worker do not come along.
      { find: /^\.\/elements\/(code-cell|kernel-times)\.ts$/, replacement: here("single-file/still.ts") },
    ],
  },
  plugins: [withoutAddress(), singleFile({ web: here("."), engineFolder })],
  worker: { format: "iife", plugins: () => [withoutAddress()] },
  build: {
    outDir: process.env["SLOPE_SITE"] ?? here("../build/site"),
    emptyOutDir: false,
    copyPublicDir: false,
    target: "es2022",
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      input: here("single-file/main.ts"),
      output: { format: "es", codeSplitting: false },
    },
  },
});
