// What axe-core finds on a page with everything open, so that everything is looked at.
// It takes a second a page: where only the theme is another, only colours are looked at again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "../drivers/kept.mjs";
import { drawn, openLive, until } from "./tools.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** `rules`: those alone. */
export async function axe(tab, rules) {
  // Colours that are on their way from one theme to the other are neither's.
  await tab.evaluate(() => {
    document.querySelectorAll("details:not(.folded-contents)").forEach((details) => (details.open = true));
    document.getAnimations().forEach((animation) => animation.finish());
  });
  await until(tab, () => [...document.querySelectorAll("[data-live] .worked[open] .workings")].every(({ childElementCount }) => childElementCount > 0));
  await drawn(tab);
  if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(source);
  return tab.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], ...(values && { runOnly: values }) });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(" | ")}`);
  }, rules ?? null);
}

/** Colours alone. */
export const axeColours = (tab) => axe(tab, ["color-contrast", "link-in-text-block"]);

/** One page in browsers that are not asked about every page. */
export function testAxe(browser, site) {
  for (const language of ["zh", "en"]) {
    test(`${language}: axe finds nothing, in the light and in the dark, wide and narrow`, async () => {
      for (const [theme, width] of [["light", 1280], ["dark", 1280], ["light", 320]]) {
        const tab = await openLive(browser(), `${site.address}${language}/sigmoid.html`, { width });
        await until(tab, (wanted) => {
          if (document.documentElement.dataset.theme !== wanted) document.querySelector("theme-switch button").click();
          return document.documentElement.dataset.theme === wanted;
        }, theme);
        assert.deepEqual(await (theme === "dark" ? axeColours : axe)(tab), [], `${theme}, ${width} px`);
        await tab.close();
      }
    });
  }
}
