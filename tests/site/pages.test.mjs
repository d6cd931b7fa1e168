// The pages as they lie in build/site: own resources only, links that lead somewhere, languages that belong together.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const site = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html") && !path.startsWith("slope-"));
const steps = pages.filter((path) => /^(zh|en)\/(?!index|glossary)/.test(path));
const read = (path) => readFileSync(`${site}/${path}`, "utf8");
/** Formulas aside: what KaTeX writes has namespaces that look like addresses. */
const withoutMath = (html) => html.replace(/<math[\s\S]*?<\/math>/g, "").replace(/ xmlns="[^"]*"/g, "");
const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value);

test("there are pages in both languages", () => {
  assert.ok(steps.length >= 2);
  for (const page of steps) assert.ok(existsSync(`${site}/${page.replace(/^../, page.startsWith("zh") ? "en" : "zh")}`), page);
});

for (const language of ["zh", "en"]) {
  test(`${language}/index.html: every step stands there with a sketch of its curve`, () => {
    const items = read(`${language}/index.html`).match(/<li>[\s\S]*?<\/li>/g);
    const ownSteps = steps.filter((page) => page.startsWith(language));
    assert.equal(items.length, ownSteps.length);
    for (const item of items) assert.match(item, /href="[^"]+"><svg class="sketch"[\s\S]*<path d="M[^"]*L[^"]*" style="[^"]*var\(--f\)/);
  });
}

for (const page of pages) {
  test(`${page}: every address is relative and leads to a file and a place that exist`, () => {
    const html = withoutMath(read(page));
    assert.doesNotMatch(html, /https?:/);
    for (const address of [...attributes(html, "href"), ...attributes(html, "src")]) {
      assert.doesNotMatch(address, /^([a-z]+:|\/)/, address);
      const [path, place] = address.split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), path);
      assert.ok(existsSync(`${site}/${target}`), `${address} → ${target}`);
      if (place !== undefined) assert.ok(attributes(read(target), "id").includes(place), `${target} has no ${place}`);
    }
  });

  test(`${page}: the policy stands before anything is loaded, and allows one inline script and one style`, () => {
    const html = read(page);
    const policy = html.indexOf("Content-Security-Policy");
    assert.ok(policy > 0 && policy < html.search(/<(script|link)/));
    const [script, scriptText] = html.match(/<script data-later="[^>]*>([^<]*)<\/script>/);
    const [style, styleText] = html.match(/<style>([\s\S]*?)<\/style>/);
    const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    assert.ok(html.includes(`default-src 'none'; script-src 'self' ${digest(scriptText)} 'wasm-unsafe-eval'; style-src 'self' ${digest(styleText)};`));
    assert.doesNotMatch(html.replace(script, "").replace(style, ""), /<script(?![^>]*\ssrc=)|<style|\son[a-z]+="|javascript:/);
  });

  test(`${page}: language, title, description and the other languages`, () => {
    const html = read(page);
    const language = page.startsWith("zh/") ? "zh-Hans" : "en";
    assert.match(html, new RegExp(`<html lang="${language}">`));
    assert.match(html, /<title>\S[^<]*<\/title>/);
    assert.match(html, /<meta name="description" content="[^"]{20,}">/);
    assert.doesNotMatch(html, /\S<span class="title">[^<]/, "read aloud, the site's name and its title are two words");
    // What stands for a missing page is one page for both languages.
    const others = page === "404.html" ? [] : ["zh-Hans", "en", "x-default"];
    assert.deepEqual(attributes(html.slice(0, html.indexOf("</head>")), "hreflang"), others);
  });

  test(`${page}: every id is there once`, () => {
    const ids = attributes(withoutMath(read(page)), "id");
    assert.deepEqual(ids, [...new Set(ids)]);
  });
}

test("the engine and its glue come with every step, and not with the front page or the glossary", () => {
  const comes = (page) => attributes(read(page), "data-later").join().match(/plot-[^/]*\.(wasm|js)\b/g)?.length ?? 0;
  for (const page of steps) assert.equal(comes(page), 2, page);
  for (const page of ["zh/index.html", "en/index.html", "zh/glossary.html", "en/glossary.html"]) assert.equal(comes(page), 0, page);
});

test("both languages of a step have the same ids and the same numbers in their formulas", () => {
  for (const page of steps.filter((path) => path.startsWith("zh/"))) {
    const other = page.replace(/^zh/, "en");
    assert.deepEqual(attributes(withoutMath(read(page)), "id"), attributes(withoutMath(read(other)), "id"));
    const formulas = (path) => [...read(path).matchAll(/<annotation[^>]*>([^<]*)</g)].map(([, latex]) => latex).sort();
    assert.deepEqual(formulas(page), formulas(other));
  }
});

test("every line of every derivation stands proved in the page", () => {
  for (const page of steps) {
    const marks = [...read(page).matchAll(/class="rule">[^<]*<\/span><span class="mark (\w+)"/g)].map(([, verdict]) => verdict);
    const chains = [...read(page).matchAll(/<derivation-steps /g)].length;
    assert.ok(marks.length >= chains, page);
    assert.deepEqual([...new Set(marks)], chains > 0 ? ["proved"] : [], page);
  }
});

test("a term in the text says what the glossary says, and the glossary leads back to the steps that use it", () => {
  let seen = 0;
  for (const page of steps) {
    const [language, file] = page.split("/");
    const glossary = read(`${language}/glossary.html`);
    const uses = [...read(page).matchAll(/href="glossary\.html#([\w-]+)" aria-describedby="([\w-]+)">.*?<span class="definition" id="([\w-]+)"[^>]*>([^<]+)</g)];
    seen += uses.length;
    for (const [, term, describedBy, id, definition] of uses) {
      assert.equal(describedBy, id);
      const entry = glossary.slice(glossary.indexOf(`<div id="${term}"`)).split("</div>")[0];
      assert.ok(entry.includes(definition) && entry.includes(`href="${file}"`), `${term} in ${page}`);
    }
  }
  assert.ok(seen > steps.length, `${seen} uses`);
});

test("what a slider or a point on a curve says by itself is not said a second time", () => {
  let seen = 0;
  for (const page of steps) {
    const digits = [...read(page).matchAll(/<output[^>]*class="(?:at|value|slope|h|rise|secant-slope)"[^>]*>|<output[^>]* for="[^>]*>/g)];
    seen += digits.length;
    for (const [output] of digits) assert.match(output, / aria-live="off"/, page);
  }
  assert.ok(seen > steps.length);
});

test("the letter that makes a term plural is set as the term is", () => {
  for (const page of steps) assert.doesNotMatch(read(page), /<\/glossary-term>[a-z]/, page);
});

test("no line may break twice in one place, which Chromium 156 may never finish", () => {
  for (const page of steps) assert.doesNotMatch(read(page), /<wbr>\s/, page);
});

test("every question has one right answer among several", () => {
  const questions = steps.flatMap((page) => read(page).match(/<asked-question [\s\S]*?<\/asked-question>/g) ?? []);
  assert.ok(questions.length > 0);
  for (const question of questions) {
    const choices = [...question.matchAll(/<details class="choice (\w+)"/g)].map(([, kind]) => kind);
    assert.ok(choices.length > 1 && choices.filter((kind) => kind === "right").length === 1, question.slice(0, 200));
  }
});

test("a derivative that is asked for, and the mistakes that are known, are the same in both languages", () => {
  const asked = (page) => (read(page).match(/<checked-answer [\s\S]*?<\/checked-answer>/g) ?? []).map((one) => [attributes(one, "data-derivative"), attributes(one, "data-text")]);
  const english = steps.filter((page) => page.startsWith("en"));
  assert.ok(english.flatMap(asked).length >= 6);
  for (const page of english) assert.deepEqual(asked(page.replace(/^en/, "zh")), asked(page), page);
});

test("a short formula and the comma after it stay on one line", () => {
  const sentences = steps.filter((page) => !page.endsWith("/try.html"));
  for (const page of sentences) assert.ok(read(page).includes('<span class="together"><span class="katex"'), page);
});

test("the numbers along the axes stand above the curves, with paper around them", () => {
  const stills = steps.flatMap((page) => read(page).match(/<svg class="still [\s\S]*?<\/svg>/g) ?? []);
  assert.ok(stills.length > 0);
  for (const still of stills) {
    const numbers = [...still.matchAll(/<text [^>]*>−?[0-9.]+<\/text>/g)];
    assert.ok(numbers.length > 0, still.slice(0, 200));
    for (const [number] of numbers) assert.match(number, /paint-order:stroke;stroke:var\(--paper\)/);
    assert.ok(numbers[0].index > still.search(/<path [^>]*stroke-width:2\.5/), still.slice(0, 200));
  }
});
