// The search: the text that it reads, what it finds first, and that every place it leads to is there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadModule } from "./load-module.mjs";

const { passagesOf } = await loadModule("site/passages.ts");
const { findPlaces, searchResults, wordsOf } = await loadModule("markup/search.ts");
const site = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const indexOf = (language) => JSON.parse(readFileSync(`${site}/search-${language}.json`, "utf8"));

test("the words of what is written, as one line", () => {
  const cases = [
    ["<p>one <em>word</em>s</p><p>two</p>", "one words two"],
    ['<p>a<span class="definition" id="x">a letter<b>!</b></span> b</p>', "a b"],
    ['<p>a</p><div class="buttons when-live"><button>Run</button></div><br><p>b &lt; c &#x3C; d</p>', "a b < c < d"],
    ['<span class="katex-html" aria-hidden="true"><span>1</span></span>4', "4"],
    ["<math><msup><mn>10</mn><mrow><mo>−</mo><mn>5</mn></mrow></msup></math>", "10^(−5)"],
    ["<math><mfrac><mn>1</mn><mn>4</mn></mfrac></math>", "1/4"],
    ["<math><msup><mi>f</mi><mo>′</mo></msup><mo>\u2061</mo></math>", "f′"],
    ["<math><mfrac><mi>d</mi><mrow><mi>d</mi><mi>x</mi></mrow></mfrac><mi>w</mi><mi>tanh</mi><mo>\u2061</mo><mo>(</mo><mi>x</mi><mo>)</mo></math>", "d/dx w tanh(x)"],
    ["<math><mfrac><mi>∂</mi><mrow><mi>∂</mi><mi>α</mi></mrow></mfrac><mo>[</mo><mi>α</mi><mo>]</mo><mo>=</mo><mi>ln</mi></math>", "∂/∂α [α]=ln"],
    ["<p>a</p></div><p>b</p>", "a b"],
    ["<p>“a”\u2060或\u2060“b”</p>", "“a”或“b”"],
  ];
  for (const [markup, words] of cases) assert.deepEqual(passagesOf(`<h1>t</h1>${markup}`), [{ id: "", title: "t", text: words }]);
});

test("an input method's wide letters are letters", () => assert.deepEqual(wordsOf(" ＲｅＬＵ  0 "), ["relu", "0"]));

test("an English plural finds its singular, too; other words keep their last letter", () =>
  assert.deepEqual(wordsOf("Derivatives slopes sigmoids loss softplus analysis cos"), ["derivative", "slope", "sigmoid", "loss", "softplus", "analysis", "cos"]));

test("every word stands in the place; a title comes first, and the beginning of a word before its middle", () => {
  const place = (address, title, text, chapter = "c") => ({ address, chapter, title, text });
  const places = [place("1", "a", "the substance"), place("2", "b", "a tangent"), place("3", "tanh", "x"), place("4", "c", "y", "tan")];
  const found = (query) => findPlaces(places, wordsOf(query)).map(({ address }) => address);
  assert.deepEqual(found("tan"), ["3", "2", "1", "4"]);
  assert.deepEqual(found("the tan"), ["1"]);
  assert.deepEqual(found("nothing"), []);
  assert.deepEqual(found(""), []);
});

test("what was asked for is marked, and nothing of it becomes markup", () => {
  const places = [{ address: "x.html", chapter: "", title: "A < b", text: "1 & 2" }];
  assert.match(searchResults(places, ["< b"]).text, /A <mark>&lt; b<\/mark>/);
});

test("a sign of print and what a keyboard writes for it are one, and the sign is what is marked", () => {
  const text = "一，x² 二：½（x^2）三 10^(−5)\u2060四 f′ “g”… ﬁn";
  const cases = [
    ["一，x²", "一，x²"], ["一,x^2", "一，x²"], ["½", "½"], ["1/2", "½"], ["½（", "½（"], ["2(x²)", "½（x^2）"], ["10⁻⁵", "10^(−5)"], ["10^(-5)四", "10^(−5)\u2060四"],
    ["f'", "f′"], ['"g"...', "“g”…"], ["ﬁ", "ﬁ"], ["in", "ﬁn"],
  ];
  for (const [query, marked] of cases) {
    const places = [{ address: "x.html", chapter: "", title: text, text: `${"，".repeat(40)}${text}` }];
    const found = searchResults(findPlaces(places, wordsOf(query)), wordsOf(query)).text;
    assert.equal([...found.matchAll(/<mark>(.*?)<\/mark>/g)][0]?.[1], marked, query);
    assert.ok(found.indexOf("<mark>", found.indexOf("found-text")) > 0, `${query} in the excerpt`);
    assert.equal(found.match(/found-title">(.*?)<\/span>/)[1].replace(/<.*?>/g, ""), text);
  }
});

test("every title finds its place, typed as it stands or with a keyboard's signs", () => {
  for (const language of ["zh", "en"]) {
    const places = indexOf(language);
    for (const { title, address } of places) {
      for (const query of [title, title.normalize("NFKC")]) assert.ok(findPlaces(places, wordsOf(query)).some((place) => place.address === address), query);
    }
  }
});

test("a power is found however it is written, in both languages", () => {
  for (const language of ["zh", "en"]) {
    const count = (query) => findPlaces(indexOf(language), wordsOf(query)).length;
    for (const [print, keys] of [["x²", "x^2"], ["½", "1/2"], ["10⁻⁵", "10^(-5)"]]) {
      assert.ok(count(print) > 0, print);
      assert.equal(count(print), count(keys), print);
    }
  }
});

test("a reader finds a term, a chapter and a sentence, in both languages", () => {
  const first = (language, query) => findPlaces(indexOf(language), wordsOf(query))[0]?.address;
  const cases = [
    ["en", "vanishing gradient", "glossary.html#vanishing-gradient"],
    ["zh", "梯度消失", "glossary.html#vanishing-gradient"],
    ["zh", "vanishing", "glossary.html#vanishing-gradient"],
    ["en", "Leaky ReLU", "leaky-relu.html"],
    ["zh", "sigmoid", "sigmoid.html"],
    ["en", "Rosenblatt", "threshold.html#rule"],
    ["zh", "linspace 55.5555", "sigmoid.html#in-code"],
  ];
  for (const [language, query, address] of cases) assert.equal(first(language, query), address, query);
});

test("every place is on its page, and both languages have the same", () => {
  const [zh, en] = ["zh", "en"].map((language) => indexOf(language).map(({ address }) => address));
  assert.deepEqual([...zh].sort(), [...en].sort());
  for (const address of en) {
    const [file, id] = address.split("#");
    const page = readFileSync(`${site}/en/${file}`, "utf8");
    if (id !== undefined) assert.ok(page.includes(` id="${id}"`), address);
  }
});

test("the single file leads to its own places", () => {
  for (const language of ["zh", "en"]) {
    const page = readFileSync(`${site}/slope-${language}.html`, "utf8");
    const [, index] = page.match(/id="search-index">([\s\S]*?)<\/script>/);
    for (const { address } of JSON.parse(index)) assert.ok(page.includes(` id="${address.slice(1)}"`), address);
  }
});
