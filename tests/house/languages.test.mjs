// Both languages of a step say the same things in the same order: headings, tags with their attributes, code.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "./files.mjs";

const steps = new Set(files.flatMap((path) => /^web\/lecture\/\d\d-[^/]+/.exec(path) ?? []));

const tag = /(?<![\w:])(:{1,4})([a-z][a-z-]*)(?:\[[^\]]*\])?(\{[^}]*\})?/g;

/** What must not differ between languages, in order; tags in the middle of a paragraph may change places within it. */
function skeleton(markdown) {
  const bones = [];
  let paragraph = [];
  let fence = "";
  const endParagraph = () => {
    bones.push(...paragraph.sort());
    paragraph = [];
  };
  for (const line of markdown.split("\n")) {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    const [, heading] = /^(#{1,6}) /.exec(line) ?? [];
    if (mark !== undefined || fence !== "") {
      endParagraph();
      bones.push(line);
      if (fence === "") fence = mark;
      else if (mark?.startsWith(fence)) fence = "";
      continue;
    }
    if (heading !== undefined || line.trim() === "") endParagraph();
    if (heading !== undefined) bones.push(`${heading} ${/\{#[\w-]+\}\s*$/.exec(line)?.[0] ?? ""}`.trim());
    for (const [, colons, name, attributes = ""] of line.matchAll(tag)) paragraph.push(`${colons}${name}${attributes}`);
  }
  endParagraph();
  return bones;
}

test("the skeleton sees headings, tags and code, and no words", () => {
  const zh = '# 标题 {#top}\n\n:term[斜率]{id="slope"} 是 :value[f]{at=0}。\n\n::figure{f="x"}\n```py\nx = 1\n```\n';
  const en = '# Title {#top}\n\nAt 0, :value[f]{at=0} is the :term[slope]{id="slope"}.\n\n::figure{f="x"}\n```py\nx = 1\n```\n';
  assert.deepEqual(skeleton(zh), skeleton(en));
  for (const [from, to] of [["# ", "## "], ["#top", "#bottom"], ["at=0", "at=1"], ['f="x"', 'f="y"'], ["x = 1", "x = 2"]]) {
    assert.notDeepEqual(skeleton(zh), skeleton(en.replace(from, to)), `${from} → ${to}`);
  }
});

test("there are steps, each in both languages", () => {
  assert.ok(steps.size > 0);
  for (const step of steps) {
    for (const language of ["zh", "en"]) assert.ok(files.includes(`${step}/${language}.md`), `${step}/${language}.md`);
  }
});

for (const step of steps) {
  test(`${step}: both languages have the same skeleton`, () => {
    assert.deepEqual(skeleton(read(`${step}/zh.md`)), skeleton(read(`${step}/en.md`)));
  });
}

/**
 * The numbers that stand typed in each paragraph. Small whole ones may be words in one language ("two", 十), and so may decades.
 */
function typedNumbers(markdown) {
  const prose = markdown.replace(/^ *```[\s\S]*?^ *```/gm, "").replace(/\{[^}]*\}/g, "");
  const largestWord = 12;
  return prose.split(/\n\s*\n/).map((paragraph) => {
    const numbers = paragraph.match(/(?<![\w.])\d+(\.\d+)*(?!\d|s\b)/g) ?? [];
    return [...new Set(numbers.filter((text) => !Number.isInteger(Number(text)) || Number(text) > largestWord))].sort();
  });
}

test("typed numbers are seen, but for those that a language may put in words", () => {
  assert.deepEqual(typedNumbers("从 74 层到 75 层，十步，0.01。\n\n版本 1.13.1"), [["0.01", "74", "75"], ["1.13.1"]]);
  assert.deepEqual(typedNumbers("From 74 layers to 75, ten steps of 0.01, in the 1830s. 2 more {#n at=99}"), [["0.01", "74", "75"]]);
});

for (const step of steps) {
  test(`${step}: both languages type the same numbers`, () => {
    assert.deepEqual(typedNumbers(read(`${step}/zh.md`)), typedNumbers(read(`${step}/en.md`)));
  });
}

test("the lecture's order names every step once", () => {
  const order = read("web/lecture/order").split("\n").filter((line) => line.trim() !== "");
  assert.deepEqual([...order].sort(), [...steps].map((step) => step.split("/").at(-1)).sort());
});
