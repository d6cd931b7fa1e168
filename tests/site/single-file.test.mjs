// The lecture as one file: everything inside, every id once, every link within it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const site = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const withoutMath = (html) => html.replace(/<math[\s\S]*?<\/math>/g, "");
const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value);
const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

for (const language of ["zh", "en"]) {
  const html = readFileSync(`${site}/slope-${language}.html`, "utf8");
  const script = html.match(/<script type="module">([\s\S]*?)<\/script>/)[1];
  const style = html.match(/<style>([\s\S]*?)<\/style>/)[1];
  const markup = withoutMath(html.replace(script, "").replace(style, "").replace(/<script type="text\/plain"[\s\S]*?<\/script>/g, ""));

  test(`slope-${language}.html: every step is in it, and the glossary`, () => {
    const steps = readdirSync(`${site}/${language}`).map((file) => file.replace(".html", "")).filter((id) => id !== "index");
    const sections = attributes(markup.match(/<one-file>[\s\S]*<\/one-file>/)[0], "id");
    for (const id of steps) assert.ok(sections.includes(id), id);
  });

  test(`slope-${language}.html: the cells have no buttons, and once a step it says why`, () => {
    const { still } = JSON.parse(readFileSync(new URL(`../../web/words/${language}.json`, import.meta.url), "utf8")).cells;
    const withCells = markup.split('<section class="step"').filter((section) => section.includes("<code-cell"));
    assert.ok(withCells.length > 5);
    for (const section of withCells) assert.equal(section.split(still).length, 2);
    assert.doesNotMatch(markup, /data-do="run"/);
    const { times } = JSON.parse(readFileSync(new URL(`../../web/words/${language}.json`, import.meta.url), "utf8"));
    assert.match(markup, new RegExp(`<kernel-times[\\s\\S]*?<p class="still">${times.still}</p>\\s*</kernel-times>`));
  });

  test(`slope-${language}.html: every id is there once, and every link within it leads to one`, () => {
    const ids = attributes(markup, "id");
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
    const known = new Set(ids);
    for (const address of attributes(markup, "href")) {
      if (address === "data:,") continue;
      assert.ok(address.startsWith("#") ? known.has(address.slice(1)) : /^slope-(zh|en)\.html$/.test(address), address);
    }
    for (const name of ["for", "aria-labelledby", "aria-describedby"]) {
      for (const id of attributes(markup, name).flatMap((value) => value.split(" "))) assert.ok(known.has(id), `${name}="${id}"`);
    }
  });

  test(`slope-${language}.html: it loads nothing, and its policy allows its own script and style alone`, () => {
    assert.doesNotMatch(markup, /\ssrc="/);
    assert.doesNotMatch(style, /url\((?!["']?data:)/);
    assert.doesNotMatch(script, /__VITE_PRELOAD__/);
    const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)[1];
    assert.ok(policy.startsWith("default-src 'none'; "));
    assert.ok(policy.includes(`script-src ${digest(script)} 'wasm-unsafe-eval';`), "script");
    assert.ok(policy.includes(`style-src ${digest(style)};`), "style");
  });
}
