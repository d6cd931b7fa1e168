// The page's words: complete in both languages, for everything the engine and the lecture can name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { filesBelow, read } from "./files.mjs";

const languages = ["zh", "en"];
const json = (path) => JSON.parse(read(path));
const words = Object.fromEntries(languages.map((language) => [language, json(`web/words/${language}.json`)]));

/** {a: {b: "text"}} → [["a.b", "text"]] */
function leaves(value, path = "") {
  if (typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

const placeholders = (text) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test("both languages have the same words, and none is empty", () => {
  const [zh, en] = languages.map((language) => new Map(leaves(words[language])));
  assert.deepEqual([...zh.keys()], [...en.keys()]);
  for (const [key, text] of [...zh, ...en]) assert.match(text, /\S/, key);
});

test("a sentence takes the same values in both languages", () => {
  const en = new Map(leaves(words.en));
  for (const [key, text] of leaves(words.zh)) assert.deepEqual(placeholders(text), placeholders(en.get(key)), key);
});

test("every term of the glossary has both languages", () => {
  for (const [term, pair] of Object.entries(json("web/words/terms.json"))) {
    for (const language of languages) assert.match(pair[language] ?? "", /\S/, `${term} in ${language}`);
  }
});

test("every term of the glossary is explained in one sentence, in both languages", () => {
  const definitions = json("web/words/definitions.json");
  assert.deepEqual(Object.keys(definitions), Object.keys(json("web/words/terms.json")));
  for (const [term, { zh, en }] of Object.entries(definitions)) {
    assert.match(zh, /^[^。]+。$/, `${term} in zh`);
    assert.match(en, /^[A-Z][^.]+\.$/, `${term} in en`);
  }
});

test("every rule of the lecture's chains has words in both languages", () => {
  const chains = filesBelow("web/lecture/chains").map(json);
  assert.ok(chains.length > 0);
  for (const { id, lines } of chains) {
    for (const rule of lines.flatMap((line) => line.rule ?? [])) {
      for (const language of languages) assert.ok(words[language].chain_rules[rule], `${rule} of ${id} in ${language}`);
    }
  }
});

test("every id of the engine has words in both languages", async () => {
  const vocabulary = (await loadCore()).vocabulary();
  assert.deepEqual(Object.keys(vocabulary).sort(), ["conventions", "errors", "functions", "rules"]);
  for (const [section, ids] of Object.entries(vocabulary)) {
    assert.ok(ids.length > 0, section);
    for (const language of languages) {
      const without = ids.filter((id) => !words[language][section]?.[id]);
      assert.deepEqual(without, [], `${section} without words in ${language}.json`);
    }
  }
});
