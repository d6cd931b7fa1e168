// What a reader loads: no page weighs more than was promised, and the whole engine comes only when something needs it.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { mostWeight, weightOf } from "../weight.mjs";
import { pages } from "./every-page.mjs";
import { click, openLive, until } from "./tools.mjs";

const hasWholeEngine = () => performance.getEntriesByType("resource").some(({ name }) => /\/core-[^/]*\.wasm$/.test(name));

export function testWeight(browser, site) {
  for (const page of pages) {
    test(`${page}: weighs at most ${mostWeight} kB with all that it loads`, async (context) => {
      const tab = await openLive(browser(), site.address + page);
      await pause(300);
      const weight = await weightOf(tab, site.address);
      context.diagnostic(Object.entries(weight).map(([kind, size]) => `${kind} ${size.toFixed(1)}`).join(", "));
      assert.ok(weight.all <= mostWeight, `${weight.all.toFixed(1)} kB`);
      assert.equal(await tab.evaluate(hasWholeEngine), false);
      await tab.close();
    });
  }

  test("the whole engine comes when a proof is opened, or a formula is to be typed", async () => {
    for (const [page, asked] of [["sigmoid", "#by-power-1 .mark"], ["try", ".entry input"]]) {
      const tab = await openLive(browser(), `${site.address}en/${page}.html`);
      await until(tab, () => document.querySelector("try-function:not([data-live])") === null);
      assert.equal(await tab.evaluate(hasWholeEngine), false, page);
      await click(tab, asked);
      await until(tab, hasWholeEngine);
      await tab.close();
    }
  });
}
