// Every step, in both languages: it wakes without a complaint, axe finds nothing in either theme, and nothing sticks out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { assertNoTroubles, openLive, until } from "./tools.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const order = readFileSync(new URL("../../../web/lecture/order", import.meta.url), "utf8");
const steps = order.trim().split("\n").map((folder) => folder.replace(/^\d+-/, ""));

export function testEveryPage(browser, site) {
  for (const step of steps) {
    test(`${step}: axe finds nothing and nothing sticks out, in both languages, light and dark, wide and narrow`, async () => {
      for (const [language, theme, width] of [["zh", "light", 1280], ["zh", "dark", 320], ["en", "dark", 1280], ["en", "light", 320]]) {
        const tab = await openLive(browser(), `${site.address}${language}/${step}.html`, { width, height: 700 });
        await until(tab, (wanted) => {
          if (document.documentElement.dataset.theme !== wanted) document.querySelector("theme-switch button").click();
          return document.documentElement.dataset.theme === wanted;
        }, theme);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${language} sticks out by ${wide} px at ${width} px`);
        await tab.evaluate(axe);
        const violations = await tab.evaluate(async () => {
          const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(" | ")}`);
        });
        assert.deepEqual(violations, [], `${language}, ${theme}, ${width} px`);
        await assertNoTroubles(tab);
        await tab.close();
      }
    });
  }
}
