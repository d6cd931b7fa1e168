// Short files with a first line that says what they are, and names that say what is in them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "./files.mjs";

const longest = 400;
const longestReadme = 120;

/** Names that fit any content say nothing about it. */
const emptyWords = new Set([
  ...["util", "utils", "helper", "helpers", "common", "manager", "handler", "info", "data", "impl", "process", "misc"],
]);

const isSource = (path) => /\.(h|cpp|ts|mjs|js|css|py|cmake|sh)$|(^|\/)(CMakeLists\.txt|run)$/.test(path);
const isText = (path) => isSource(path) || /\.(md|html)$/.test(path);
const lines = (path) => read(path).replace(/\n$/, "").split("\n");

test(`no source file has more than ${longest} lines`, () => {
  for (const path of files.filter(isText)) {
    assert.ok(lines(path).length <= longest, `${path} has ${lines(path).length} lines`);
  }
});

test(`the README has at most ${longestReadme} lines`, () => {
  assert.ok(lines("README.md").length <= longestReadme);
});

/** A cell of the lecture is shown as it stands: its first line is the reader's. */
const isCell = (path) => /\/cells\/[^/]+\.py$/.test(path);

test("the first line of a source file says what it is", () => {
  for (const path of files.filter((file) => isSource(file) && !isCell(file))) {
    const first = lines(path).find((line) => !line.startsWith("#!"));
    assert.match(first, /^(\/\/|\/\*|#|""")\s*\S.{9}/, path);
  }
});

test("no file or folder has a name that fits any content", () => {
  // A module that a cell imports has PyTorch's own name.
  for (const path of files.filter((file) => !file.startsWith("web/python/modules/torch/utils/"))) {
    for (const word of path.toLowerCase().split(/[/._-]/)) {
      assert.ok(!emptyWords.has(word), `${path}: "${word}" says nothing`);
    }
  }
});
