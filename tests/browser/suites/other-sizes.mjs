// The window or the screen changes while the page is read: a phone is turned, a page enlarged, a colour or its contrast asked for.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { openZoomableChromium } from "../drivers/puppeteer.mjs";
import { openLive, openSized, until } from "./tools.mjs";

/** After which the page knows where its reader is. */
const rest = 400;

/** Scrolls what is wanted to just below the header, and says how far from the window's top it stands. */
async function readAt(tab, wanted) {
  await tab.evaluate((selector) => {
    const piece = document.querySelector(selector);
    piece.scrollIntoView({ block: "start", behavior: "instant" });
    scrollBy({ top: -20, behavior: "instant" });
  }, wanted);
  await pause(rest);
  return topOf(tab, wanted);
}

const topOf = (tab, wanted) => tab.evaluate((selector) => document.querySelector(selector).getBoundingClientRect().top, wanted);

/** Each canvas of a figure that is seen: its pixels, and those of the screen that it covers. */
const canvases = () =>
  [...document.querySelectorAll(".plot canvas")]
    .map((canvas) => [canvas.width, canvas.getBoundingClientRect().width * devicePixelRatio])
    .filter(([, seen]) => seen > 0)
    .map(([drawn, seen]) => Math.round(drawn - seen));

export function testOtherSizes(browser, site) {
  const phone = { isMobile: true, hasTouch: true };
  for (const [page, wanted] of [["en/sigmoid", "#weight"], ["zh/tanh", "article > p:nth-of-type(12)"], ["en/why", "#tent"]]) {
    test(`${page}: who turns the phone reads on at the same place`, async () => {
      const tab = await openSized(browser(), `${site.address}${page}.html`, { width: 390, height: 844, ...phone });
      const before = await readAt(tab, wanted);
      await tab.page.setViewport({ width: 844, height: 390, ...phone });
      await pause(rest);
      const turned = await topOf(tab, wanted);
      assert.ok(Math.abs(turned - before) < 60, `${before} px from the top, then ${turned}`);
      await tab.page.setViewport({ width: 390, height: 844, ...phone });
      await pause(rest);
      const back = await topOf(tab, wanted);
      assert.ok(Math.abs(back - before) < 120, `${before} px from the top, in the end ${back}`);
      await tab.close();
    });
  }

  test("a window that becomes narrow keeps the line of a derivation that is being read", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    const line = "#by-power .line:nth-of-type(4)";
    const before = await readAt(tab, line);
    await tab.page.setViewport({ width: 480, height: 900 });
    await pause(rest);
    const after = await topOf(tab, line);
    assert.ok(Math.abs(after - before) < 60, `${before} px from the top, then ${after}`);
    await tab.close();
  });

  test("a page that is enlarged has sharp figures", async () => {
    const { browser: large, zoom } = await openZoomableChromium();
    try {
      const page = await large.newPage();
      for (const step of ["sigmoid", "side-by-side", "derivative"]) {
        await page.goto(`${site.address}en/${step}.html`);
        await until(page, () => [...document.querySelectorAll("function-figure, curves-figure, secant-figure")].every((figure) => figure.hasAttribute("data-live")));
        await page.evaluate(() => (document.documentElement.dataset.whole = ""));
        for (const factor of [1.5, 1]) {
          await zoom(factor);
          await until(page, (ratio) => devicePixelRatio === ratio, factor);
          await pause(rest);
          const wrong = (await page.evaluate(canvases)).filter((pixels) => Math.abs(pixels) > 1);
          assert.deepEqual(wrong, [], `${step}, ${factor}`);
        }
      }
    } finally {
      await large.close();
    }
  });

  test("who asks the system for more contrast sees it in the figures at once", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    const gridIsDrawn = () => {
      const canvas = document.querySelector("#sigmoid canvas");
      const wanted = getComputedStyle(document.documentElement).getPropertyValue("--grid").match(/\d+/g).map(Number);
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255 && wanted.every((part, place) => data[at + place] === part)) return true;
      return false;
    };
    await until(tab, gridIsDrawn);
    const grid = await tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--grid"));
    const devtools = await tab.page.createCDPSession();
    await devtools.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-contrast", value: "more" }] });
    await until(tab, (before) => getComputedStyle(document.documentElement).getPropertyValue("--grid") !== before, grid);
    await until(tab, gridIsDrawn);
    await tab.close();
  });
}
