// Bench: Lighthouse, as on a phone with a slow line, on three pages: all four categories, and what a reader waits for.
//
// The site is served as a host would serve it: compressed by brotli, and hashed files to be kept. The three pages in both languages
// take about three minutes: node tests/bench/lighthouse.mjs [page…]
//
// Beside the scores stands how fast Lighthouse found this machine in that minute. Its preset slows the machine four times, which makes
// a common phone of one with 1500 to 2000. Of one with 800 to 1500 two times do (SLOWDOWN=2; Lighthouse's docs/throttling.md), four
// make a far slower phone. Blocking time is read by the clock: it says little of the page where something else runs.
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import lighthouse from "lighthouse";
import { launchChromium } from "../browser/drivers/puppeteer.mjs";
import { siteFolder } from "../browser/site.mjs";
import { table } from "./table.mjs";

const pages = process.argv.length > 2 ? process.argv.slice(2) : ["zh", "en"].flatMap((language) => ["index", "sigmoid", "try"].map((id) => `${language}/${id}.html`));
const types = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2", ".txt": "text/plain" };
const throttling = { cpuSlowdownMultiplier: Number(process.env.SLOWDOWN ?? 4) };
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** Packed before the first page is asked for, as a host has done it: otherwise it would take the processor from the page that loads. */
const packed = new Map();
for (const file of await readdir(siteFolder, { recursive: true })) {
  if (extname(file) !== "" && !file.startsWith("slope-")) packed.set(`/${file}`, brotliCompressSync(await readFile(join(siteFolder, file)), quality));
}

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  if (!packed.has(path)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(path)] ?? "application/octet-stream",
    "Content-Encoding": "br",
    "Cache-Control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
  });
  response.end(packed.get(path));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const chromium = await launchChromium();
const port = Number(new URL(chromium.wsEndpoint()).port);
const rows = [];
for (const page of pages) {
  const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${page}`, { port, throttling, logLevel: "silent", output: "json" });
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  const shown = (audit) => lhr.audits[audit].displayValue ?? "–";
  rows.push({
    page,
    accessibility: score("accessibility"),
    performance: score("performance"),
    "best practices": score("best-practices"),
    SEO: score("seo"),
    LCP: shown("largest-contentful-paint"),
    TBT: shown("total-blocking-time"),
    CLS: shown("cumulative-layout-shift"),
    "machine's speed": Math.round(lhr.environment.benchmarkIndex),
  });
  for (const { auditRefs } of Object.values(lhr.categories)) {
    for (const { id, weight } of auditRefs) {
      const { score: points, title, displayValue = "" } = lhr.audits[id];
      if (weight > 0 && points !== null && points < 0.9) console.log(`${page}: ${id} ${points}: ${title} ${displayValue}`);
    }
  }
}
await chromium.close();
server.close();
console.log(table(rows));
