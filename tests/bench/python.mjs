// Bench: from asking for a cell to its first output, cold, and the bytes that it takes: ours beside bare MicroPython and Pyodide.
//
// Ours is the worker of build/site, with the tensors and a cell that uses them; the others only print a number. Chromium, a new
// page and an empty cache each time, the contestants in turns, the median of their rounds.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { launchChromium } from "../browser/drivers/puppeteer.mjs";
import { median, table } from "./table.mjs";

const rounds = 5;
const folder = (path) => fileURLToPath(new URL(`../../${path}/`, import.meta.url));
const assets = folder("build/site/assets");
const ourWorker = readdirSync(assets).find((file) => /^worker-.*\.js$/.test(file) && readFileSync(assets + file, "utf8").includes("micropython"));

/** `own`: a worker that is written here; `worker`: the file of one that is there. */
const contestants = {
  ours: { folder: assets, worker: ourWorker, cell: "import torch\nprint(torch.sigmoid(torch.tensor([1.0, 2.0])))" },
  "bare MicroPython": {
    folder: folder("web/node_modules/@micropython/micropython-webassembly-pyscript"),
    own: `import { loadMicroPython } from "./micropython.mjs";
      onmessage = async ({ data }) => (await loadMicroPython({ stdout: (text) => postMessage({ output: { text } }) })).runPython(data.source);`,
    cell: "print(1 / (1 + 2.718281828459045 ** -1.0))",
  },
  Pyodide: {
    folder: folder("tests/bench/node_modules/pyodide"),
    own: `import { loadPyodide } from "./pyodide.mjs";
      onmessage = async ({ data }) => (await loadPyodide({ stdout: (text) => postMessage({ output: { text } }) })).runPython(data.source);`,
    cell: "print(1 / (1 + 2.718281828459045 ** -1.0))",
  },
};
const running = Object.entries(contestants).filter(([who, contestant]) => existsSync(contestant.folder) || console.log(`${who} is not installed`));

const page = ({ worker = "own.js", cell }) => `<!doctype html><script type="module">
  const start = performance.now();
  window.answer = new Promise((ready) => {
    const worker = new Worker(${JSON.stringify(`./${worker}`)}, { type: "module" });
    worker.onmessage = ({ data }) => data.output && ready({ text: data.output.text, time: performance.now() - start });
    worker.postMessage({ run: 1, source: ${JSON.stringify(cell)}, options: "" });
  });
</script>`;

const types = { js: "text/javascript", mjs: "text/javascript", wasm: "application/wasm", html: "text/html", json: "application/json" };
const asked = {};
const server = createServer((request, response) => {
  const [, place, file] = request.url.split("/");
  const [who, contestant] = running[Number(place)] ?? [];
  if (contestant === undefined) return response.writeHead(404).end();
  const path = contestant.folder + file;
  const body = file === "" ? page(contestant) : file === "own.js" ? contestant.own : existsSync(path) ? readFileSync(path) : undefined;
  if (body !== undefined && file !== "" && file !== "own.js") (asked[who] ??= new Set()).add(path);
  response.writeHead(body === undefined ? 404 : 200, { "Content-Type": types[file === "" ? "html" : file.split(".").at(-1)] ?? "application/octet-stream" }).end(body);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const chromium = await launchChromium();
const times = {};
const answers = {};
for (let round = 0; round < rounds; ++round) {
  for (const [place, [who]] of running.entries()) {
    const tab = await chromium.newPage();
    await tab.setCacheEnabled(false);
    await tab.goto(`http://127.0.0.1:${server.address().port}/${place}/`, { waitUntil: "load" });
    await tab.waitForFunction(() => window.answer !== undefined);
    const { text, time } = await tab.evaluate(() => window.answer);
    (times[who] ??= []).push(time);
    answers[who] = text.trim();
    await tab.close();
  }
}
const bytes = (who) => [...asked[who]].reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0);
const [bareTime, bareBytes] = [median(times["bare MicroPython"]), bytes("bare MicroPython")];
console.log(table(running.map(([who]) => ({
  who,
  "median, ms": median(times[who]).toFixed(0),
  "least, ms": Math.min(...times[who]).toFixed(0),
  "× bare": (median(times[who]) / bareTime).toFixed(2),
  "bytes, brotli": bytes(who),
  "× bare's bytes": (bytes(who) / bareBytes).toFixed(1),
  answer: answers[who],
}))));
await chromium.close();
server.close();
