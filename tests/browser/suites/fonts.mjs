// The formulas' fonts: they come after the text, and when they do, ink appears and nothing moves.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { serveSite } from "../site.mjs";
import { openLive, until, untilLive } from "./tools.mjs";

/** Whether a letter darkens anything in the font in which the formulas are set. */
const hasInk = () => {
  const context = Object.assign(document.createElement("canvas"), { width: 60, height: 60 }).getContext("2d");
  context.font = `40px ${getComputedStyle(document.querySelector(".katex")).fontFamily}`;
  context.fillText("x", 10, 40);
  return context.getImageData(0, 0, 60, 60).data.some((value) => value > 0);
};

const fetched = (pattern) => performance.getEntriesByType("resource").map(({ name }) => name.replace(/.*assets./, "")).filter((name) => name.includes(pattern));

/** Whether raised digits are equally high; Noto Sans CJK has two sizes of them. */
const raisedDigitsAgree = () => {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `100px ${getComputedStyle(document.documentElement).getPropertyValue("--sans")}`;
  const heights = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((digit) => context.measureText(digit)).map((drawn) => drawn.actualBoundingBoxAscent + drawn.actualBoundingBoxDescent);
  return Math.max(...heights) < 1.1 * Math.min(...heights);
};

/** Where what is seen of the text and its formulas stands. */
const places = () =>
  [...document.querySelectorAll("main :is(p, .katex-base)")]
    .filter((element) => element.checkVisibility())
    .map((element) => Object.values(element.getBoundingClientRect().toJSON()).map((value) => value.toFixed(2)).join(" "));

export function testFonts(browser, site) {
  test("formulas are set in the small fonts, and in no others", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    await until(tab, hasInk);
    assert.deepEqual((await tab.evaluate(fetched, ".woff2")).filter((name) => /^KaTeX_(Main-Regular|Math-Italic)/.test(name)), []);
    await tab.close();
  });

  test("formulas whose fonts do not come are set in others", async () => {
    const poor = await serveSite({ without: /\.woff2$/ });
    const tab = await browser().open(`${poor.address}en/sigmoid.html`);
    await until(tab, hasInk);
    await tab.close();
    poor.close();
  });

  test("the digits of 10⁻¹⁰⁰ are of one size", async () => {
    const tab = await openLive(browser(), `${site.address}zh/composing.html`);
    await until(tab, raisedDigitsAgree);
    await tab.close();
  });
}

/** The parts of the text that are still left out of the layout, by how many windows they begin below this one's upper edge. */
const leftOut = () =>
  [...document.querySelectorAll("article > *, .equation, .part")]
    .filter((part) => part.checkVisibility({ contentVisibilityAuto: true }) && getComputedStyle(part).contentVisibility === "auto")
    .map((part) => part.getBoundingClientRect().top / innerHeight);

/** In Chromium, where a test can hold a file back. */
export function testFontsThatWait(browser) {
  test("on a phone what lies below is laid out with the formulas' fonts, before it is seen; the figures do not wait for them", async () => {
    const held = [];
    let isHeld = true;
    const site = await serveSite({ without: /service-worker\.js$/ });
    const tab = await browser().open("about:blank");
    await tab.page.setViewport({ width: 412, height: 823, hasTouch: true });
    await tab.page.setRequestInterception(true);
    tab.page.on("request", (request) => (isHeld && request.url().endsWith(".woff2") ? held.push(request) : request.continue()));
    await tab.page.goto(`${site.address}en/sigmoid.html`, { waitUntil: "domcontentloaded" });
    await until(tab, () => [...document.querySelectorAll("function-figure, derivation-steps")].every((element) => element.hasAttribute("data-live")));
    await pause(500);
    const before = await tab.evaluate(leftOut);
    assert.ok(before.length > 30);
    assert.equal(await tab.evaluate(() => document.querySelectorAll("[role='slider']:not([aria-valuenow])").length), 0, "what is not drawn yet says its value");
    isHeld = false;
    for (const request of held) await request.continue();
    await until(tab, hasInk);
    await until(tab, `(${leftOut})().every((below) => below > 1.9)`);
    // Down to the end: nothing near the window is left out, and nothing jumps.
    for (let isEnd = false; !isEnd; ) {
      await until(tab, `(${leftOut})().every((below) => below > 1.9)`);
      isEnd = await tab.evaluate(() => {
        const { scrollY: from } = window;
        scrollBy({ top: innerHeight / 2, behavior: "instant" });
        return scrollY === from;
      });
      await pause(50); // no hand is quicker: half a window twenty times a second
    }
    assert.deepEqual(await tab.evaluate(leftOut), []);
    const shifts = await tab.evaluate(() => window.shifts);
    assert.ok(shifts < 0.0005, `nothing jumps: ${shifts}`);
    await tab.close();
    site.close();
  });

  for (const hasTouch of [false, true]) {
    test(`all is laid out and drawn at last, for who takes a picture of the page ${hasTouch ? "on a phone" : "on a screen"}`, async () => {
      const site = await serveSite();
      const tab = await browser().open("about:blank");
      await tab.page.setViewport({ width: 412, height: 823, hasTouch });
      await tab.page.goto(`${site.address}en/sigmoid.html`);
      await until(tab, () => [...document.querySelectorAll("article > *, .equation")].every((part) => getComputedStyle(part).contentVisibility === "visible"));
      await until(tab, () => [...document.querySelectorAll("function-figure .plot canvas")].every((canvas) => canvas.width > 300));
      assert.equal(await tab.evaluate(() => scrollY), 0);
      await tab.close();
      site.close();
    });
  }

  for (const [page, width] of [["zh/sigmoid", 375], ["en/leaky-relu", 1280]]) {
    test(`${page}, ${width} px wide: no formula moves when its font comes`, async () => {
      const held = [];
      let isHeld = true;
      const site = await serveSite({ without: /service-worker\.js$/ });
      const tab = await browser().open("about:blank", { width });
      await tab.page.setRequestInterception(true);
      tab.page.on("request", (request) => (isHeld && request.url().endsWith(".woff2") ? held.push(request) : request.continue()));
      // An address with a place in it: all is laid out at once.
      await tab.page.goto(`${site.address}${page}.html#text`, { waitUntil: "domcontentloaded" });
      await untilLive(tab);
      assert.equal(held.length, 6);
      assert.equal(await tab.evaluate(hasInk), false);
      const before = await tab.evaluate(places);
      isHeld = false;
      for (const request of held) await request.continue();
      await until(tab, hasInk);
      assert.ok(before.length > 100);
      assert.deepEqual(await tab.evaluate(places), before);
      await tab.close();
      site.close();
    });
  }
}
