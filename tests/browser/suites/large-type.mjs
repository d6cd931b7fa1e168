// A reader who has asked the browser for letters twice as large, not for a larger page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openChromium } from "../drivers/puppeteer.mjs";
import { pages } from "./every-page.mjs";
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

export function testLargeType(usual, site) {
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

  test("on a phone, too, no page is wider than the window with letters twice as large, and no formula beside text is cut", async () => {
    for (const page of pages) {
      const tab = await openLive(browser, site.address + page, { width: 360, height: 800 });
      const { wide, cut } = await tab.evaluate(() => {
        for (const choice of document.querySelectorAll(".choice")) {
          choice.removeAttribute("name");
          choice.open = true;
        }
        const pieces = [...document.querySelectorAll("article :is(p, li, dd) > :is(.katex, span > .katex) .katex-base")];
        return {
          wide: document.documentElement.scrollWidth,
          cut: pieces.filter((piece) => piece.checkVisibility() && piece.closest("scroll-box") === null && piece.getBoundingClientRect().right > innerWidth).map((piece) => piece.textContent),
        };
      });
      assert.deepEqual({ wide, cut }, { wide: 360, cut: [] }, page);
      await tab.close();
    }
  });

  test("a table that compares its columns shows all of them on the narrowest phone, with letters of the usual size", async () => {
    for (const language of ["zh", "en"]) {
      const tab = await openLive(usual(), `${site.address}${language}/composing.html`, { width: 320, height: 640 });
      assert.equal(await tab.evaluate(() => document.querySelector(".rounding").scrollWidth - document.querySelector(".rounding").clientWidth), 0);
      await tab.close();
    }
  });
}
