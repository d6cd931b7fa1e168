// What a phone that keeps the lecture, and a message that shows a link to it, are told.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadModule } from "./load-module.mjs";

const site = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const words = Object.fromEntries(["zh", "en"].map((language) => [language, JSON.parse(readFileSync(new URL(`../../web/words/${language}.json`, import.meta.url), "utf8"))]));
const { sharing } = await loadModule("site/sharing.ts");

/** Of a PNG's header. */
function sizeOf(bytes) {
  assert.equal(bytes.subarray(1, 4).toString("latin1"), "PNG");
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

for (const language of ["zh", "en"]) {
  test(`${language}: the manifest names the lecture in its language, and icons that are as large as it says`, () => {
    const manifest = JSON.parse(readFileSync(`${site}/${language}.webmanifest`, "utf8"));
    assert.equal(manifest.lang, language === "zh" ? "zh-Hans" : "en");
    assert.ok(manifest.name.includes(words[language].site.title) && manifest.short_name === words[language].site.name);
    const fileOf = (address) => posix.join(site, address);
    assert.match(readFileSync(fileOf(manifest.start_url), "utf8"), new RegExp(`<html lang="${manifest.lang}">[^]*<offline-copy [^>]*manifest="\\.\\./${language}\\.webmanifest"`));
    assert.equal(manifest.scope, "./");
    for (const { src, sizes, type } of manifest.icons) {
      assert.doesNotMatch(src, /^([a-z]+:|\/)/);
      if (type === "image/svg+xml") assert.match(readFileSync(fileOf(src), "utf8"), /^<svg /);
      else assert.equal(sizeOf(readFileSync(fileOf(src))), sizes);
    }
  });

  test(`${language}: a page's bar has the paper's colours, and a shared link the page's title`, () => {
    const html = readFileSync(`${site}/${language}/relu.html`, "utf8");
    const tokens = readFileSync(new URL("../../web/style/tokens.css", import.meta.url), "utf8");
    const [, light, dark] = tokens.match(/--paper: light-dark\((#\w+), (#\w+)\)/);
    for (const [theme, colour] of [["light", light], ["dark", dark]]) assert.ok(html.includes(`<meta name="theme-color" media="(prefers-color-scheme: ${theme})" content="${colour}">`));
    const [, title] = html.match(/<title>(.*) · /);
    assert.ok(html.includes(`<meta property="og:title" content="${title}">`));
    const [, description] = html.match(/<meta name="description" content="([^"]*)">/);
    assert.ok(html.includes(`<meta property="og:description" content="${description}">`));
    assert.doesNotMatch(html, /og:image/, "where the site stands was not said");
  });
}

test("where the site will stand was said: the preview has a whole address, under any path", () => {
  const head = sharing("en", words.en, "A & B", "C", new URL("https://host.example/deep/down/")).text;
  assert.match(head, /<meta property="og:image" content="https:\/\/host\.example\/deep\/down\/preview\.png">/);
  assert.match(head, /content="A &amp; B"/);
});
