// The words that a reader's browser loads: what only the build needs is not among them, and no script asks for it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadModule } from "./load-module.mjs";

const { buildsOwn } = await loadModule("site/words-for-readers.ts");
const assets = fileURLToPath(new URL("assets/", `file://${process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url))}/`));
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));

test("the sections that only the build writes are in words/, and in no script", () => {
  const words = JSON.parse(readFileSync(new URL("../../web/words/en.json", import.meta.url), "utf8"));
  for (const section of buildsOwn) {
    assert.ok(section in words, section);
    const asks = new RegExp(`\\.${section}\\b|[{,]${section}[:,}]`);
    assert.deepEqual(scripts.filter((name) => asks.test(readFileSync(assets + name, "utf8"))), [], section);
  }
});
