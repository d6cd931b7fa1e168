// One code cell in every browser: Python loads, and prints what the page shows.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, textOf, until } from "./tools.mjs";

const output = "code-cell .output";

export function testOneCell(browser, site) {
  test("a cell prints in this browser what stands in the page", async () => {
    const tab = await browser().open(`${site.address}en/sigmoid.html`);
    await until(tab, () => document.querySelector("code-cell")?.hasAttribute("data-live"));
    const recorded = await textOf(tab, output);
    await tab.evaluate((wanted) => (document.querySelector(wanted).textContent = ""), output);
    await tab.evaluate(() => document.querySelector("code-cell [data-do=run]").click());
    await until(tab, () => document.querySelector("code-cell .output").textContent !== "" && !document.querySelector("code-cell").hasAttribute("data-running"));
    assert.equal(await textOf(tab, output), recorded);
    await assertNoTroubles(tab);
  });
}
