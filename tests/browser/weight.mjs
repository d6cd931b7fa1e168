// What a page weighs with all that it has loaded, each file compressed by brotli as a host would send it. What the service worker
// keeps afterwards for reading without a network is not counted: it is fetched once the page is there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { siteFolder } from "./site.mjs";

/** The most that a page may weigh, in kB. */
export const mostWeight = 180;

const kinds = { html: /\.html$/, engine: /\.wasm$/, script: /\.js$/, style: /\.css$/, fonts: /\.woff2$/ };
const sizes = new Map();

async function compressed(path) {
  if (!sizes.has(path)) {
    const bytes = await readFile(join(siteFolder, path));
    // Fonts are compressed already.
    sizes.set(path, path.endsWith(".woff2") ? bytes.length : brotliCompressSync(bytes).length);
  }
  return sizes.get(path);
}

/** In kB, by kind and in all; `tab` shows a page of the site that is served at `root`. */
export async function weightOf(tab, root) {
  const asked = await tab.evaluate(() => [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]);
  const paths = [...new Set(asked.map((address) => address.replace(/[?#].*/, "").slice(root.length)))].filter((path) => !/^(probe|service-worker)\.js$/.test(path));
  const weight = { ...Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])), all: 0 };
  for (const path of paths) {
    const size = (await compressed(path)) / 1000;
    weight.all += size;
    const kind = Object.keys(kinds).find((name) => kinds[name].test(path));
    if (kind) weight[kind] += size;
  }
  return weight;
}
