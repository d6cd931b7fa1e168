// Bench: the bytes of each page with all that it loads, each file compressed by brotli as a host would send it.
//
// What the service worker keeps afterwards for reading without a network is not counted: it is fetched once the page is there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launchChromium } from "../browser/drivers/puppeteer.mjs";
import { serveSite, siteFolder } from "../browser/site.mjs";
import { pages } from "../browser/suites/every-page.mjs";
import { table } from "./table.mjs";

const aim = 180;

const site = await serveSite({ without: /service-worker\.js$/ });
const chromium = await launchChromium();
const sizes = new Map();

async function compressed(address) {
  const path = new URL(address).pathname.slice(new URL(site.address).pathname.length);
  if (!sizes.has(path)) {
    const bytes = await readFile(join(siteFolder, path));
    // Fonts are compressed already.
    sizes.set(path, path.endsWith(".woff2") ? bytes.length : brotliCompressSync(bytes).length);
  }
  return sizes.get(path);
}

const kinds = { html: /\.html$/, engine: /\.wasm$/, script: /\.js$/, style: /\.css$/, fonts: /\.woff2$/ };
const rows = [];
for (const page of pages) {
  const tab = await chromium.newPage();
  await tab.goto(site.address + page, { waitUntil: "networkidle0" });
  const asked = await tab.evaluate(() => [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]);
  const loaded = [...new Set(asked.map((address) => address.replace(/[?#].*/, "")))].filter((address) => !/probe\.js$|service-worker\.js$/.test(address));
  const sums = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
  let all = 0;
  for (const address of loaded) {
    const size = (await compressed(address)) / 1000;
    all += size;
    const kind = Object.keys(kinds).find((name) => kinds[name].test(address));
    if (kind) sums[kind] += size;
  }
  rows.push({ page, ...Object.fromEntries(Object.entries(sums).map(([kind, sum]) => [kind, sum.toFixed(1)])), "all, kB": all.toFixed(1), aim: all <= aim ? "✓" : "✗" });
  await tab.close();
}
await chromium.close();
site.close();
console.log(table(rows));
