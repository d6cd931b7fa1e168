// The way back to a page that the browser did not keep, and a link: sliders are moved before their figures wake, and all that stands beside them has to follow.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { openChromium } from "../drivers/puppeteer.mjs";
import { openLive, untilLive } from "./tools.mjs";

/** Milliseconds after which the whole engine has answered, and the address has been written. */
const rest = 1500;

/** Every slider with the value beside it, what a table says of it, and the address. */
const shown = () => ({
  sliders: [...document.querySelectorAll("parameter-slider, decimal-slider")].map((slider) => `${slider.querySelector("input").value}: ${slider.querySelector("output").textContent}`),
  tables: [...document.querySelectorAll("gradient-depth td, three-slopes td, descent-figure td, kink-slopes, parameter-facts .facts, layer-stack .filled")].map(({ textContent }) => textContent),
  address: location.search,
});

export function testGoneBack(_, site) {
  let browser;
  before(async () => {
    browser = await openChromium(["--disable-features=BackForwardCache"]);
  });
  after(() => browser.close());

  for (const page of ["why", "leaky-relu", "composing", "loss"]) {
    test(`en/${page}.html: back on the page, or by its link, the figures say what the sliders say`, async () => {
      const tab = await openLive(browser, `${site.address}en/${page}.html`);
      for (const range of await tab.page.$$("input[type=range]")) {
        await range.focus();
        for (let presses = 0; presses < 3; presses++) await tab.press("ArrowRight");
      }
      const rested = async () => {
        await untilLive(tab);
        await pause(rest);
        return tab.evaluate(shown);
      };
      const left = await rested();
      const link = await tab.evaluate(() => location.href);
      await tab.page.goto(`${site.address}en/glossary.html`);
      await tab.page.goBack();
      assert.deepEqual(await rested(), left);
      await tab.close();
      const sent = await openLive(browser, link);
      await pause(rest);
      assert.deepEqual(await sent.evaluate(shown), left);
      await sent.close();
    });
  }

  test("back among the places of one page, the address still says what the reader has changed", async () => {
    const tab = await openLive(browser, `${site.address}en/sigmoid.html`);
    await tab.evaluate(() => (location.hash = "facts"));
    await tab.evaluate(() => document.querySelector("#by-power button.one").click());
    await tab.page.waitForFunction(() => location.search === "?by-power.shown=1");
    await tab.page.goBack();
    await tab.page.waitForFunction(() => location.hash === "" && location.search === "?by-power.shown=1", { timeout: 3000 });
    await tab.close();
  });
}
