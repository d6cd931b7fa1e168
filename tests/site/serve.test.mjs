// The server of web/run: right types, one folder, nothing but reading.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../web/serve.mjs", import.meta.url));
let top;
let server;
let port;

function start(folder, wanted) {
  return spawn(process.execPath, [program, folder], { env: { ...process.env, PORT: String(wanted) } });
}

function firstLine(stream) {
  return new Promise((resolve) => stream.once("data", (bytes) => resolve(String(bytes).split("\n")[0])));
}

/** The path goes out as it is written: fetch would tidy it first. */
function ask(path, method = "GET") {
  return new Promise((resolve, reject) => {
    request({ port, path, method }, async (response) => {
      const body = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on("error", reject)
      .end();
  });
}

before(async () => {
  top = mkdtempSync(join(tmpdir(), "slope-serve-"));
  const site = join(top, "site");
  mkdirSync(join(site, "zh"), { recursive: true });
  mkdirSync(join(top, "site-next-door"));
  writeFileSync(join(top, "secret.txt"), "secret");
  writeFileSync(join(top, "site-next-door", "secret.txt"), "secret");
  writeFileSync(join(site, "index.html"), "<p>first");
  writeFileSync(join(site, "zh", "index.html"), "<p>斜率");
  writeFileSync(join(site, "core.wasm"), "wasm");
  writeFileSync(join(site, "core.js"), "export {}");
  server = start(site, 0);
  port = Number(/:(\d+)/.exec(await firstLine(server.stdout))[1]);
});

after(() => {
  server.kill();
  rmSync(top, { recursive: true });
});

const found = [
  ["/", "text/html; charset=utf-8", "<p>first"],
  ["/?language=zh", "text/html; charset=utf-8", "<p>first"],
  ["/zh/", "text/html; charset=utf-8", "<p>斜率"],
  ["/zh/index.html", "text/html; charset=utf-8", "<p>斜率"],
  ["/core.wasm", "application/wasm", "wasm"],
  ["/core.js", "text/javascript; charset=utf-8", "export {}"],
];

for (const [path, type, body] of found) {
  test(`${path} is ${type}`, async () => {
    const answer = await ask(path);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers["content-type"], type);
    assert.equal(answer.body, body);
  });
}

const outside = [
  ["/nothing.html", "/nothing/", "/secret.txt", "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt"],
  ["/zh/../../secret.txt", "/../site-next-door/secret.txt", "/%", "/%00", "//secret.txt"],
].flat();

for (const path of outside) {
  test(`${path} is not found`, async () => {
    const answer = await ask(path);
    assert.equal(answer.status, 404);
    assert.doesNotMatch(answer.body, /secret/);
  });
}

test("what is not found is said by the folder's own page, if it has one", async () => {
  const page = join(top, "site", "404.html");
  writeFileSync(page, "<p>not here");
  const answer = await ask("/zh/nothing.html");
  rmSync(page);
  assert.equal(answer.status, 404);
  assert.equal(answer.headers["content-type"], "text/html; charset=utf-8");
  assert.equal(answer.body, "<p>not here");
});

test("a folder without its slash leads to the folder on this server", async () => {
  for (const [path, location] of [["/zh", "/zh/"], ["//zh", "/zh/"], ["/zh?a=1", "/zh/?a=1"]]) {
    const answer = await ask(path);
    assert.equal(answer.status, 301);
    assert.equal(answer.headers.location, location);
  }
});

test("HEAD has the length and no body, other methods are refused", async () => {
  const head = await ask("/core.wasm", "HEAD");
  assert.equal(head.status, 200);
  assert.equal(head.headers["content-length"], "4");
  assert.equal(head.body, "");
  for (const method of ["POST", "PUT", "DELETE"]) assert.equal((await ask("/", method)).status, 405);
});

test("a port in use is said in a sentence", async () => {
  const second = start(join(top, "site"), port);
  assert.equal(await firstLine(second.stderr), `Port ${port} is in use. Choose another: PORT=${port + 1} ./web/run`);
});

test("a folder that is none is said in a sentence", async () => {
  assert.match(await firstLine(start(join(top, "elsewhere"), 0).stderr), /^Which folder\?/);
});

