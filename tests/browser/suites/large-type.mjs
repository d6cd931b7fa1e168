// A reader who has asked the browser for letters twice as large, not for a larger page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openChromium } from "../drivers/puppeteer.mjs";
import { openLive } from "./tools.mjs";

/** What is wider than its box, but for code and tables of many columns; and what reaches beyond the window. */
function tooWide() {
  const boxes = [...document.querySelectorAll(".equation, .display, .facts dd, .kinks scroll-box")];
  const pieces = [...document.querySelectorAll("article :is(p, li, caption, dt, dd, button, summary)")];
  return [
    ...boxes.filter((box) => box.scrollWidth > box.clientWidth + 1),
    ...pieces.filter((piece) => piece.closest("scroll-box, [hidden]") === null && piece.getBoundingClientRect().right > innerWidth),
  ].map((element) => element.textContent.trim().slice(0, 40));
}

export function testLargeType(_browser, site) {
  let browser;
  before(async () => {
    browser = await openChromium(["--blink-settings=defaultFontSize=32"]);
  });
  after(() => browser.close());

  for (const page of ["en/relu.html", "zh/tanh.html"]) {
    test(`${page}: letters twice as large are what the reader gets, and every line still fits`, async () => {
      const tab = await openLive(browser, site.address + page, { width: 1280, height: 900 });
      assert.equal(await tab.evaluate(() => getComputedStyle(document.body).fontSize), "36px");
      await tab.evaluate(() => document.documentElement.setAttribute("data-whole", ""));
      assert.deepEqual(await tab.evaluate(tooWide), []);
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
      await tab.close();
    });
  }

  test("on a phone, too, what holds no long formula is no wider than the window with letters twice as large", async () => {
    for (const page of ["en/index.html", "zh/glossary.html", "zh/side-by-side.html", "en/try.html"]) {
      const tab = await openLive(browser, site.address + page, { width: 360, height: 800 });
      await tab.evaluate(() => document.documentElement.setAttribute("data-whole", ""));
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 360, page);
      await tab.close();
    }
  });
}
