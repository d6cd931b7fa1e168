// The formulas' style: what it says of their fonts' hollow twins.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadModule } from "./load-module.mjs";

const { withHollowTwins } = await loadModule("site/fonts.ts");

test("a rule with a small font has a twin with its hollow one, and keeps what stands after it", () => {
  const table = [
    [".katex{font:1em KaTeX_Main,serif;color:red}", "[data-hollow] .katex{font-family:Hollow_Main,KaTeX_Main,serif}"],
    [".a,.b>c{font-family:KaTeX_Size1}", "[data-hollow] .a,[data-hollow] .b>c{font-family:Hollow_Size1,KaTeX_Size1}"],
    ["@media print{.a{font-family:KaTeX_Math}}", "[data-hollow] .a{font-family:Hollow_Math,KaTeX_Math}"],
    ["@font-face{font-family:KaTeX_Main;src:url(KaTeX_Main.woff2)}", ""],
    [".a{font-family:KaTeX_AMS}.b{color:red}", ""],
  ];
  for (const [css, twins] of table) assert.equal(withHollowTwins(css), css + twins);
});

const site = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));

test("of KaTeX's style the sizes are there that a formula asks for, and no family without its font", () => {
  const asked = new Set();
  for (const page of ["zh", "en"].flatMap((language) => readdirSync(`${site}/${language}`).map((file) => `${language}/${file}`))) {
    const text = readFileSync(`${site}/${page}`, "utf8");
    const [, style] = text.match(/<style>([^]*?)<\/style>/);
    for (const [, around, own] of text.matchAll(/reset-(size\d+) (size\d+)/g)) {
      asked.add(`${around} ${own}`);
      assert.ok(style.includes(`.reset-${around}.${own}{`), `${page}: ${around} ${own}`);
    }
    assert.doesNotMatch(style, /KaTeX_(Caligraphic|Fraktur|SansSerif|Script|Typewriter)/);
  }
  assert.ok(asked.size >= 2);
});

test("no formula is set in a font before the text is there: in the page each rule has its twin", () => {
  const [, style] = readFileSync(`${site}/zh/sigmoid.html`, "utf8").match(/<style>([^]*?)<\/style>/);
  const rules = style.replace(/@font-face\{[^}]*\}/g, "").match(/[^{}]+\{[^{}]*KaTeX_(Main|Math|Size[1-4])\b[^{}]*\}/g);
  const isTwin = (rule) => rule.startsWith("[data-hollow]");
  assert.ok(rules.length > 20);
  assert.equal(rules.filter(isTwin).length, rules.length / 2);
});
