// What is exported is used elsewhere: anything else is a file's own affair, or dead.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "./files.mjs";

const modules = files.filter((path) => /\.(ts|mjs)$/.test(path)).map((path) => ({ path, text: read(path) }));

test("every export is named by another file", () => {
  const unused = [];
  for (const { path, text } of modules.filter(({ path }) => !path.endsWith(".d.ts"))) {
    for (const [, name] of text.matchAll(/^export (?:async )?(?:abstract )?(?:function\*?|class|const|let|interface|type) (\w+)/gm)) {
      const word = new RegExp(`\\b${name}\\b`);
      if (!modules.some((other) => other.path !== path && word.test(other.text))) unused.push(`${path}: ${name}`);
    }
  }
  assert.deepEqual(unused, []);
});
