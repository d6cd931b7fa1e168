// What stops the two commands: one clear sentence each, tried in a checkout of nothing but web/setup.sh, with stand-ins for the
// system's programs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync, copyFileSync, existsSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "./files.mjs";

const folder = mkdtempSync(join(tmpdir(), "slope-setup-"));
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true }));

/** What the setup itself needs of any system. */
const alwaysThere = ["bash", "dirname", "mkdir", "tail", "grep", "df", "awk", "sed", "rm", "env"];
let checkouts = 0;

/** Nobody's, when the tests are run by root: the commands are then tried as one who is not root. */
const uid = process.getuid() === 0 ? 65534 : process.getuid();

/** `commands` in a fresh checkout, where `programs` (name → shell text) and the basic ones are all that is installed. */
function run(commands, programs = {}, prepare = () => undefined) {
  const checkout = join(folder, String(++checkouts));
  const bin = join(checkout, "bin");
  mkdirSync(join(checkout, "web"), { recursive: true });
  mkdirSync(bin);
  copyFileSync(join(root, "web/setup.sh"), join(checkout, "web/setup.sh"));
  for (const name of alwaysThere) symlinkSync(spawnSync("which", [name], { encoding: "utf8" }).stdout.trim(), join(bin, name));
  for (const [name, text] of Object.entries(programs)) {
    rmSync(join(bin, name), { force: true });
    writeFileSync(join(bin, name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  prepare(checkout);
  for (const path of [checkout, ...readdirSync(checkout, { recursive: true }).map((name) => join(checkout, name))]) lchownSync(path, uid, -1);
  const options = { cwd: checkout, env: { PATH: bin }, encoding: "utf8", uid };
  const { status, stdout, stderr } = spawnSync("/bin/bash", ["--norc", "-euc", `source web/setup.sh; ${commands}`], options);
  return { status, stdout, stderr, checkout };
}

/** Ended, and the last line of all is the sentence. */
function assertSays({ status, stderr }, sentence) {
  assert.equal(status, 1, stderr);
  assert.match(stderr.trimEnd().split("\n").at(-1), sentence);
}

const apt = "need ninja=ninja-build cmake=cmake";

test("a system without apt is told what to install", () => {
  assertSays(run(apt), /^Please install what is missing .*: ninja-build cmake$/);
});

test("what is there is not installed, and nothing is said", () => {
  const { status, stdout, stderr } = run(apt, { ninja: "", cmake: "", "apt-get": "exit 1" });
  assert.deepEqual([status, stdout, stderr], [0, "", ""]);
});

test("what is missing is installed, by sudo for one who is not root", () => {
  const log = 'echo "$0 $*" >> calls';
  const { stdout, checkout } = run(`${apt}; cat calls`, { "apt-get": log, sudo: `${log}; exec "$@"`, cat: 'while read -r line; do echo "$line"; done < "$1"' });
  assert.match(stdout, /^Installing with apt: ninja-build cmake\n/);
  assert.match(stdout, /apt-get .*install .*ninja-build cmake/);
  assert.ok(stdout.includes(join(checkout, "bin/sudo")));
});

test("a user who may not install is told what root has to do", () => {
  assertSays(run(apt, { "apt-get": "" }), /^Please run this as root, once: apt-get install ninja-build cmake$/);
});

test("a network that does not answer is named", () => {
  const failing = "echo 'Err: Temporary failure resolving the mirror'; exit 100";
  assertSays(run(apt, { "apt-get": failing, sudo: 'exec "$@"' }), /^The network does not answer\. This failed: .*apt-get/);
});

test("a full disk is named, whatever else the log says", () => {
  const full = { "apt-get": "exit 100", sudo: 'exec "$@"', df: "echo 'Filesystem 1024-blocks Used Available'; echo '/dev/x 9 9 0'" };
  assertSays(run(apt, full), /^The disk is full\. This failed: /);
});

test("a checkout in which nothing can be written says so", () => {
  const nothing = run("true", {}, (checkout) => writeFileSync(join(checkout, "build"), ""));
  assertSays(nothing, /^Nothing can be written into .*\/build: please make room there/);
});

test("an old Node where npm has no other is named", () => {
  assertSays(run("need_node", { node: "exit 1", uname: "echo Plan9" }), /^Please install Node\.js \d+\.\d+\.\d+ or newer, and run this again\.$/);
});

test("what a moved or copied checkout had built is built afresh, and only that", () => {
  for (const [home, stays] of [["/gone", false], [root, false], [".", true]]) {
    const { status, checkout } = run("forget_moved wasm", {}, (checkout) => {
      mkdirSync(join(checkout, "build/wasm"), { recursive: true });
      writeFileSync(join(checkout, "build/wasm/CMakeCache.txt"), `CMAKE_HOME_DIRECTORY:INTERNAL=${home === "." ? checkout : home}\n`);
    });
    assert.equal(status, 0);
    assert.equal(existsSync(join(checkout, "build/wasm")), stays, home);
  }
});

for (const port of ["eighty", "65536", "-1"]) {
  test(`the port ${port} is refused before anything is built`, () => {
    const options = { cwd: root, env: { ...process.env, PORT: port }, encoding: "utf8", timeout: 10_000 };
    const { status, stdout, stderr } = spawnSync("./web/run", options);
    assertSays({ status, stderr }, /^PORT must be a whole number from 0 to 65535, not "/);
    assert.equal(stdout, "");
  });
}
