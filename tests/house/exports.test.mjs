// What is exported is imported elsewhere: anything else is a file's own affair, or dead.
import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { files, read } from "./files.mjs";

const modules = files.filter((path) => /\.(ts|mjs)$/.test(path)).map((path) => ({ path, text: read(path) }));

/** What vite.single-file.config.ts puts in another's place is imported by that one's name. */
const standsFor = (path) => path.replace(/^web\/single-file\/(compiled|start-worker)\.ts$/, "web/engine/$1.ts");

const resolved = (path, from) => posix.join(posix.dirname(path), from.replace(/\?.*$/, ""));

/** "a, type B, c as d" → a, B, c */
const namesIn = (list) => list.split(",").map((one) => one.trim().replace(/^type /, "").replace(/ as .*$/s, ""));

/** What `path` takes by name from other files, as "file: name"; and the files that it takes whole, of which any of its words may be a name. */
function taken({ path, text }) {
  const byName = [...text.matchAll(/\b(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*"(\.[^"]*)"/g)];
  const whole = [...text.matchAll(/\bimport\s*\(\s*"(\.[^"]*)"|\*(?: as \w+)? from\s*"(\.[^"]*)"/g)].map(([, late, all]) => resolved(path, late ?? all));
  const loaded = [...text.matchAll(/\bloadModule\(\s*"([^"]+)"/g)].map(([, from]) => `web/${from}`);
  return {
    names: byName.flatMap(([, list, from]) => namesIn(list).map((name) => `${resolved(path, from)}: ${name}`)),
    whole: new Set([...whole, ...loaded]),
    text,
  };
}

test("every export is imported by another file", () => {
  const takings = modules.map(taken);
  const named = new Set(takings.flatMap(({ names }) => names));
  const unused = [];
  for (const { path, text } of modules.filter(({ path }) => !path.endsWith(".d.ts"))) {
    for (const [, name] of text.matchAll(/^export (?:async )?(?:abstract )?(?:function\*?|class|const|let|interface|type) (\w+)/gm)) {
      const word = new RegExp(`\\b${name}\\b`);
      if (!named.has(`${standsFor(path)}: ${name}`) && !takings.some(({ whole, text }) => whole.has(path) && word.test(text))) unused.push(`${path}: ${name}`);
    }
  }
  assert.deepEqual(unused, []);
});
