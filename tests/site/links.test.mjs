// What leads from page to page: pairs of languages that name each other, contents that name every step, a way without gaps.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const site = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const order = readFileSync(new URL("../../web/lecture/order", import.meta.url), "utf8");
const steps = order.trim().split("\n").map((folder) => folder.replace(/^\d+-/, ""));
const read = (path) => readFileSync(`${site}/${path}`, "utf8");
const alternates = (html) => Object.fromEntries([...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, language, address]) => [language, address]));
const tags = { zh: "zh-Hans", en: "en" };

test("the languages of a page name each other and themselves", () => {
  for (const language of ["zh", "en"]) {
    for (const file of readdirSync(`${site}/${language}`)) {
      const named = alternates(read(`${language}/${file}`));
      for (const [other, tag] of Object.entries(tags)) {
        const target = posix.join(language, named[tag]);
        assert.equal(target, `${other}/${file}`);
        const back = alternates(read(target));
        assert.equal(posix.join(other, back[tags[language]]), `${language}/${file}`);
      }
      assert.equal(posix.join(language, named["x-default"]), "index.html");
    }
  }
});

test("every title is there once in its language, and every summary says something of its own", () => {
  for (const language of ["zh", "en"]) {
    const pages = readdirSync(`${site}/${language}`).map((file) => read(`${language}/${file}`));
    for (const pattern of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)/]) {
      const found = pages.map((html) => html.match(pattern)[1]);
      assert.equal(new Set(found).size, found.length, `${pattern} in ${language}`);
    }
  }
});

test("the contents of every page name every step, in order", () => {
  for (const language of ["zh", "en"]) {
    for (const file of [...steps.map((id) => `${id}.html`), "glossary.html"]) {
      const contents = read(`${language}/${file}`).match(/<nav class="contents"[\s\S]*?<\/nav>/)[0];
      const named = [...contents.matchAll(/href="(?:([a-z-]+)\.html|#text)"/g)].map(([, id]) => id ?? file.replace(".html", ""));
      assert.deepEqual(named.slice(0, steps.length), steps, file);
      assert.ok(contents.includes('aria-current="page"'), file);
    }
    for (const id of steps) assert.ok(read(`${language}/index.html`).includes(`href="${id}.html"`), id);
  }
});

test("the way leads from the first step to the last and back", () => {
  steps.forEach((id, place) => {
    const html = read(`en/${id}.html`);
    const way = (rel) => html.match(new RegExp(`rel="${rel}" href="([a-z-]+)\\.html"`))?.[1];
    assert.equal(way("prev"), steps[place - 1]);
    assert.equal(way("next"), steps[place + 1]);
  });
});

test("the worker keeps every file that a page can ask for", () => {
  const worker = read("service-worker.js");
  const kept = new Set(JSON.parse(worker.match(/LECTURE_FILES=(\[[^\]]*\])/)[1]));
  for (const file of kept) assert.ok(existsSync(`${site}/${file}`), file);
  const all = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => posix.relative(site, posix.join(entry.parentPath ?? entry.path, entry.name)));
  const notKept = paths.filter((path) => !kept.has(path));
  assert.deepEqual(notKept.sort(), ["service-worker.js", "slope-en.html", "slope-zh.html"]);
});

test("on paper every link to another step has a number, and the end of the step names chapter and heading", () => {
  let numbered = 0;
  for (const language of ["zh", "en"]) {
    const heading = (page, pattern) => read(`${language}/${page}`).match(pattern)[1].replace(/<[^>]*>/g, "");
    for (const step of steps) {
      const html = read(`${language}/${step}.html`);
      const text = html.slice(html.indexOf("<article>"), html.indexOf("</article>"));
      const notes = [...(text.match(/<ol class="on-paper links">(.*?)<\/ol>/)?.[1] ?? "").matchAll(/<li>(.*?)<\/li>/g)].map(([, note]) => note);
      const links = [...text.matchAll(/<a href="([a-z-]+\.html)(?:#([a-z-]+))?">.*?<\/a>(?:<sup class="on-paper">\[(\d+)\]<\/sup>)?/g)].filter(([, page]) => steps.includes(page.slice(0, -5)));
      assert.equal(new Set(links.map(([, page, anchor]) => `${page}#${anchor}`)).size, notes.length, `${language}/${step}`);
      for (const [link, page, anchor, number] of links) {
        const note = notes[Number(number) - 1];
        assert.ok(note?.includes(heading(page, /<h1[^>]*>(.*?)<\/h1>/s)), `${language}/${step}: ${link}: ${note}`);
        // A link to cells or a figure names the chapter alone.
        const section = new RegExp(`<h2 id="${anchor}">(.*?)</h2>`, "s");
        if (section.test(read(`${language}/${page}`))) {
          assert.ok(note.includes(heading(page, section)), `${language}/${step}: ${link}: ${note}`);
          numbered += 1;
        }
      }
    }
  }
  assert.ok(numbered > 25, `${numbered} links to a heading`);
});

test("Python's worker is one file, but for the words that only a cell with a mistake needs", () => {
  const files = readdirSync(`${site}/assets`);
  const [worker, ...others] = files.filter((file) => file.startsWith("worker-") && read(`assets/${file}`).includes("mp_js_do_exec"));
  assert.deepEqual(others, []);
  const asked = files.filter((file) => file.endsWith(".js") && read(`assets/${worker}`).includes(`/${file}`));
  assert.equal(asked.length, 1);
  assert.match(asked[0], /^what-cpython-says-/);
  assert.doesNotMatch(read(`assets/${worker}`), /never closed/);
});
