// Bench: from pressing Run to the first output, cold, and the bytes that it takes: ours beside bare MicroPython and Pyodide.
//
// Ours is a step of build/site, whose Run is pressed when its cells are awake, with a cell that uses the tensors; the others only
// print a number, from a worker, into a page with nothing else. Chromium, a new page and an empty cache each time, the contestants
// in turns, the median of their rounds.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { launchChromium } from "../browser/drivers/puppeteer.mjs";
import { median, table } from "./table.mjs";

const rounds = Number(process.argv[2] ?? 9);
const folder = (path) => fileURLToPath(new URL(`../../${path}/`, import.meta.url));

/** `page`: one that is there, with a cell; `own`: a worker that is written here. */
const contestants = {
  ours: { folder: folder("build/site"), page: "en/tanh.html", source: "import torch\nprint(torch.sigmoid(torch.tensor([1.0, 2.0])))" },
  "bare MicroPython": {
    folder: folder("web/node_modules/@micropython/micropython-webassembly-pyscript"),
    own: `import { loadMicroPython } from "./micropython.mjs";
      onmessage = async ({ data }) => (await loadMicroPython({ stdout: (text) => postMessage(text) })).runPython(data);`,
    source: "print(1 / (1 + 2.718281828459045 ** -1.0))",
  },
  Pyodide: {
    folder: folder("tests/bench/node_modules/pyodide"),
    own: `import { loadPyodide } from "./pyodide.mjs";
      onmessage = async ({ data }) => (await loadPyodide({ stdout: (text) => postMessage(text) })).runPython(data);`,
    source: "print(1 / (1 + 2.718281828459045 ** -1.0))",
  },
};
const running = Object.entries(contestants).filter(([who, contestant]) => existsSync(contestant.folder) || console.log(`${who} is not installed`));

/** In the page: an empty place for the output, drawn before Run is pressed; presses Run; resolves with what appears, and after how many milliseconds. */
const press = async (source, isOurs) => {
  const output = isOurs ? document.querySelector("code-cell .output") : document.body.appendChild(document.createElement("pre"));
  output.textContent = "";
  const cell = document.querySelector("code-cell");
  if (isOurs) Object.assign(cell, { source }).dataset.options = "";
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)));
  return new Promise((ready) => {
    new MutationObserver(() => /\d/.test(output.textContent) && ready({ text: output.textContent, time: performance.now() - start })).observe(output, { childList: true, subtree: true });
    const start = performance.now();
    if (isOurs) return cell.querySelector('[data-do="run"]').click();
    const worker = new Worker("./own.js", { type: "module" });
    worker.onmessage = ({ data }) => (output.textContent += data);
    worker.postMessage(source);
  });
};

const types = { js: "text/javascript", mjs: "text/javascript", wasm: "application/wasm", html: "text/html", json: "application/json", css: "text/css", svg: "image/svg+xml" };
const asked = {};
let isPressed = false;
const server = createServer((request, response) => {
  const [, place, file] = /^\/(\d)\/([^?]*)/.exec(request.url) ?? [];
  const [who, contestant] = running[Number(place)] ?? [];
  const path = contestant?.folder + file;
  // Without its service worker, which would fetch the whole site meanwhile.
  const own = { "": "<!doctype html><body></body>", "own.js": contestant?.own, "service-worker.js": undefined };
  const body = contestant === undefined ? undefined : file in own ? own[file] : (existsSync(path) ? readFileSync(path) : undefined);
  if (isPressed && body !== undefined && !(file in own)) (asked[who] ??= new Set()).add(path);
  response.writeHead(body === undefined ? 404 : 200, { "Content-Type": types[file ? file.split(".").at(-1) : "html"] ?? "application/octet-stream" }).end(body);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const chromium = await launchChromium();
const times = {};
const answers = {};
for (let round = 0; round < rounds; ++round) {
  for (const [place, [who, { page, source }]] of running.entries()) {
    const tab = await chromium.newPage();
    await tab.setCacheEnabled(false);
    await tab.goto(`http://127.0.0.1:${server.address().port}/${place}/${page ?? ""}`, { waitUntil: "networkidle0" });
    await tab.waitForFunction(() => [...document.querySelectorAll("code-cell")].every((cell) => cell.hasAttribute("data-live")));
    isPressed = true;
    const { text, time } = await tab.evaluate(press, source, page !== undefined);
    isPressed = false;
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
