// Who may use whom: every #include and import against the table of rooms.
import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { files, read } from "./files.mjs";

/** What a room may use besides itself, and besides what those rooms may use in turn. */
const mayUse = {
  "core/error": [],
  "core/expr": ["core/error"],
  "core/calculus/effort": ["core/expr"],
  "core/calculus/algebra": ["core/calculus/effort"],
  "core/calculus/intervals": ["core/expr"],
  "core/calculus/choices": ["core/calculus/algebra", "core/calculus/intervals"],
  "core/calculus/prove": ["core/calculus/choices"],
  "core/calculus/limit": ["core/calculus/choices"],
  "core/calculus/derive": ["core/calculus/prove", "core/calculus/limit"],
  "core/calculus/kink": ["core/calculus/sign_chart"],
  "core/calculus/sign_chart": ["core/calculus/derive"],
  "core/print": ["core/expr"],
  "core/activation": ["core/calculus/kink"],
  "core/plot": [],
  "core/numeric": [],
  "core/tensor": ["core/numeric", "core/error"],
  "core/repr": ["core/tensor"],
  wasm: ["core/activation", "core/print", "core/plot", "core/repr"],
  "web/plot": [],
  "web/words": [],
  "web/state": [],
  "web/style": [],
  "web/engine": [],
  "web/python": ["wasm"],
  "web/markup": ["web/engine", "web/plot", "web/words"],
  "web/elements": ["web/markup", "web/python", "web/state"],
  "web/site": ["web/markup", "web/state", "web/style"],
  "web/main": ["web/elements", "web/style"],
  "web/single-file": ["web/main", "web/site"],
};

/** Where the symbolic and the numeric side meet: one file, and no other. */
const meeting = { "core/tensor/defaults.cpp": "core/activation" };

/** Core does no input or output, reads no clock and knows no JavaScript. */
const notInCore = /^(iostream|istream|ostream|fstream|filesystem|print|chrono|ctime|time\.h|thread|emscripten.*)$/;

/** The web draws; what it draws is computed by the engine. */
const mathematics = /\bMath\.(exp|expm1|log\w*|sinh?|cosh?|tanh?|asinh?|acosh?|atanh?|pow|sqrt|cbrt)\b/;

const known = new Set(files);
const sources = files.filter((path) => /\.(h|cpp|ts|mjs|js)$/.test(path));

/** "core/expr/parse.h" → "core/expr", "core/calculus/limit/series.h" → "core/calculus/limit", "core/error.h" → "core/error" */
function room(path) {
  const [top, next = "", inner = ""] = path.split("/");
  const within = `${top}/${next}/${inner.split(".")[0]}`;
  if (within in mayUse) return within;
  return top === "core" || top === "web" ? `${top}/${next.split(".")[0]}` : top;
}

/** All rooms that `name` may use, directly or through others; null where the table says nothing. */
function allowed(name) {
  if (!(name in mayUse)) return null;
  return new Set([name, ...mayUse[name].flatMap((used) => [...allowed(used)])]);
}

/** The project's files that `path` includes or imports. */
function used(path) {
  const text = read(path);
  const folder = posix.dirname(path);
  if (/\.(h|cpp)$/.test(path)) {
    return [...text.matchAll(/^#include "([^"]+)"/gm)].map(([, name]) => {
      const beside = posix.join(folder, name);
      return known.has(beside) ? beside : `core/${name}`;
    });
  }
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']*)["']/g)].map(([, name]) =>
    posix.join(folder, name.replace(/\?.*$/, "")),
  );
}

test("every include of ours names a file that exists", () => {
  for (const path of sources.filter((source) => /^(core|wasm)\/.*\.(h|cpp)$/.test(source))) {
    for (const other of used(path)) assert.ok(known.has(other), `${path} includes ${other}`);
  }
});

test("every room uses only the rooms below it", () => {
  for (const path of sources) {
    const rooms = allowed(room(path));
    if (rooms === null) continue;
    const more = path in meeting ? allowed(meeting[path]) : new Set();
    for (const other of used(path)) {
      assert.ok(rooms.has(room(other)) || more.has(room(other)), `${path} must not use ${other}`);
    }
  }
});

test("every room of core and of the web is in the table", () => {
  for (const path of sources.filter((source) => /^(core\/|web\/[^/]+\/)/.test(source))) {
    assert.ok(room(path) in mayUse, `${path} is in a room that the table does not know`);
  }
});

test("core has no input, output, clock or JavaScript", () => {
  for (const path of sources.filter((source) => source.startsWith("core/"))) {
    for (const [, header] of read(path).matchAll(/^#include <([^>]+)>/gm)) {
      assert.doesNotMatch(header, notInCore, `${path} includes <${header}>`);
    }
  }
});

test("the web does no mathematics", () => {
  for (const path of sources.filter((source) => source.startsWith("web/"))) {
    read(path)
      .split("\n")
      .forEach((line, index) => assert.doesNotMatch(line, mathematics, `${path}:${index + 1}`));
  }
});

test("lecture folders hold text and cells, no scripts", () => {
  for (const path of sources) assert.ok(!path.startsWith("web/lecture/"), path);
});
