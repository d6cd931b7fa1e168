// Bench: from the start of a page's script to its first derivative, and the bytes that it takes: ours beside nerdamer
// and mathjs.
//
// Chromium, a new page and an empty cache each time, the contestants in turns, the median of their rounds.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { brotliCompressSync } from "node:zlib";
import { launchChromium } from "../browser/drivers/puppeteer.mjs";
import { median, table } from "./table.mjs";

const rounds = 15;
const repository = (path) => readFile(new URL(`../../${path}`, import.meta.url));
const contestants = {
  ours: {
    files: { "core.js": await repository("build/wasm/core.js"), "core.wasm": await repository("build/wasm/core.wasm") },
    script: `const { default: load } = await import("./core.js");
      window.done((await load()).derivation("1/(1+exp(-x))", "x").after.plain);`,
  },
  nerdamer: {
    files: { "nerdamer.js": await repository("tests/bench/node_modules/nerdamer/all.min.js") },
    script: `const library = document.head.appendChild(document.createElement("script"));
      await new Promise((loaded) => { library.onload = loaded; library.src = "nerdamer.js"; });
      window.done(nerdamer("diff(1/(1+exp(-x)),x)").toString());`,
  },
  mathjs: {
    files: { "math.js": await repository("tests/bench/node_modules/mathjs/lib/browser/math.js") },
    script: `const library = document.head.appendChild(document.createElement("script"));
      await new Promise((loaded) => { library.onload = loaded; library.src = "math.js"; });
      window.done(math.derivative("1/(1+exp(-x))", "x").toString());`,
  },
};

const types = { js: "text/javascript", wasm: "application/wasm", html: "text/html" };
const server = createServer((request, response) => {
  const [, who, file] = request.url.split("/");
  const contestant = contestants[who];
  const page = `<!doctype html><script type="module">
    const start = performance.now();
    window.answer = new Promise((done) => { window.done = (text) => done({ text, time: performance.now() - start }); });
    ${contestant?.script}
  </script>`;
  const body = file === "" ? page : contestant?.files[file];
  const status = body === undefined ? 404 : 200;
  response.writeHead(status, { "Content-Type": types[file === "" ? "html" : file?.split(".").at(-1)] ?? "text/plain" }).end(body);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const chromium = await launchChromium();
const times = {};
const answers = {};
for (let round = 0; round < rounds; ++round) {
  for (const who of Object.keys(contestants)) {
    const page = await chromium.newPage();
    await page.setCacheEnabled(false);
    await page.goto(`http://127.0.0.1:${server.address().port}/${who}/`, { waitUntil: "load" });
    await page.waitForFunction(() => window.answer !== undefined);
    const { text, time } = await page.evaluate(() => window.answer);
    (times[who] ??= []).push(time);
    answers[who] = text;
    await page.close();
  }
}
console.log(table(Object.entries(contestants).map(([who, { files }]) => ({
  who,
  "median, ms": median(times[who]).toFixed(1),
  "least, ms": Math.min(...times[who]).toFixed(1),
  "bytes, brotli": Object.values(files).reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0),
  "answer": answers[who],
}))));
await chromium.close();
server.close();
