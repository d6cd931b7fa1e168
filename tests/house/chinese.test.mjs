// The Chinese is set as Chinese: a space between its characters and Latin ones, its own punctuation, its own quotation marks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "./files.mjs";

const character = "\\p{Script=Han}";
const slips = [
  ["no space beside a Latin letter or a digit", new RegExp(`${character}[A-Za-z0-9]|[A-Za-z0-9%]${character}`, "u")],
  ["half-width punctuation", new RegExp(`${character}[,;:?!]|[,;:?!]${character}`, "u")],
  ["straight quotation marks", new RegExp(`["']${character}|${character}["']`, "u")],
  ["a prime that may begin a line: put \\u2060 before it", /\)′/],
  ["a space beside full-width punctuation", / [，。；：？！、（）]|[，。；：？！、（] (?=\S)/u],
];

/** What is read: without the tags' attributes, addresses, emphasis, and with a letter for what stands in a tag or in code. */
function prose(line) {
  return line
    .replace(/^:{2,}.*/, "")
    .replace(/:term\[[^\]]*\](\{[^}]*\})?/g, "词")
    .replace(/:[a-z-]+\[[^\]]*\](\{[^}]*\})?/g, "f")
    .replace(/\{#[^}]*\}/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/`[^`]*`/g, "c")
    .replace(/([。，])\*\* /g, "$1") // Markdown ends bold after a full stop only before a space
    .replace(/[*[\]]/g, "");
}

/** {a: {b: "text"}} → ["text"] */
const strings = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(strings));

function faults(lines) {
  return lines.flatMap((line) => slips.filter(([, slip]) => slip.test(line)).map(([name, slip]) => `${name}: …${line.slice(Math.max(0, line.search(slip) - 8), line.search(slip) + 10)}…`));
}

test("the rule sees what it is for", () => {
  for (const line of ["取ReLU 为例", "一层,两层", "叫作\"层\"", "一层， 两层", "(uv)′"]) assert.equal(faults([line]).length, 1, line);
  assert.deepEqual(faults(["取 ReLU 为例：“一层”，两层。"]), []);
});

for (const path of files.filter((path) => /^web\/lecture\/.*\/zh\.md$/.test(path))) {
  test(`${path} is set as Chinese`, () => {
    assert.deepEqual(faults(read(path).split("\n").map(prose)), []);
  });
}

test("the page's Chinese words are set as Chinese", () => {
  const json = (name) => JSON.parse(read(`web/words/${name}.json`));
  const both = [json("terms"), json("definitions")].flatMap((pairs) => Object.values(pairs).map(({ zh }) => zh));
  assert.deepEqual(faults([...strings(json("zh")), ...both]), []);
});
