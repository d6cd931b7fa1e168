// On a phone: what is touched is large enough, nothing passes over the header, and a mistake is seen above the keyboard.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { pages } from "./every-page.mjs";
import { openSized, until } from "./tools.mjs";

const width = 360;
/** With the keyboard, and without. */
const heights = { low: 400, high: 740 };

const openPhone = (browser, address, height = heights.high) => openSized(browser, address, { width, height, isMobile: true, hasTouch: true });

export function testPhone(browser, site) {
  test("a finger meets every button, disclosure and choice within 40 px, on every page", async () => {
    for (const page of pages) {
      const tab = await openPhone(browser(), site.address + page);
      const small = await tab.evaluate(() => {
        const found = [];
        for (const one of document.querySelectorAll("button, summary, label:has(input), input[type=range], input:not([type]), .page-header a")) {
          if (!one.checkVisibility() || one.closest(".visually-hidden") !== null) continue;
          const box = one.getBoundingClientRect();
          const around = getComputedStyle(one, "::after");
          const more = around.position === "absolute" ? -2 * Number.parseFloat(around.top) || 0 : 0;
          if (box.width > 0 && (box.height + more < 40 || box.width + more < 40)) found.push(`${one.localName} "${one.textContent.trim()}" ${box.width}x${box.height}`);
        }
        return found;
      });
      assert.deepEqual(small, [], page);
      await tab.close();
    }
  });

  test("no dot of a figure passes over the header", async () => {
    const tab = await openPhone(browser(), `${site.address}zh/sigmoid.html`);
    const above = await tab.evaluate(() => {
      const header = document.querySelector(".page-header").getBoundingClientRect();
      const handle = document.querySelector("#sigmoid .handle");
      scrollBy({ top: handle.getBoundingClientRect().bottom - header.bottom + 10, behavior: "instant" });
      const { x, y, width, height } = handle.getBoundingClientRect();
      const [dots] = document.querySelectorAll("#sigmoid .dots");
      dots.style.pointerEvents = "auto";
      return document.elementsFromPoint(x + width / 2, y + height / 2)[0].closest(".page-header") !== null;
    });
    assert.ok(above);
    await tab.close();
  });

  for (const [page, figure] of [["sigmoid", "#sigmoid"], ["side-by-side", "curves-figure"], ["tanh", "#formulas"], ["composing", "#ways"]]) {
    test(`${page}: a finger that scrolls past a figure leaves it as it was`, async () => {
      const tab = await openPhone(browser(), `${site.address}en/${page}.html`);
      const touch = await tab.page.createCDPSession();
      const finger = (type, ...touchPoints) => touch.send("Input.dispatchTouchEvent", { type, touchPoints });
      for (const step of [3, 6, 20]) {
        const { x, y } = await tab.evaluate((wanted) => {
          const plot = document.querySelector(`${wanted} .plot`);
          plot.scrollIntoView({ block: "center", behavior: "instant" });
          const { left, bottom, width, height } = plot.getBoundingClientRect();
          return { x: left + width / 4, y: bottom - height / 10 };
        }, figure);
        await until(tab, (wanted) => document.querySelector(wanted).hasAttribute("data-live"), figure);
        await finger("touchStart", { x, y });
        for (let moved = step; moved < 180; moved += step) await finger("touchMove", { x, y: y - moved });
        await finger("touchEnd");
      }
      await pause(800); // what had changed would be in the address by now
      assert.equal(await tab.evaluate(() => location.search), "");
      await tab.close();
    });
  }

  for (const [page, field, wrong, said] of [["try", "#try-field", "2*(x+", ".mistake p"], ["sigmoid", "checked-answer input", "sin(", "checked-answer .found > *"]]) {
    test(`${page}: what is said of a slip is seen above the keyboard`, async () => {
      const tab = await openPhone(browser(), `${site.address}zh/${page}.html`, heights.low);
      // As a browser brings a field into sight: no further than its own end.
      await tab.evaluate((wanted) => {
        const input = document.querySelector(wanted);
        input.focus({ preventScroll: true });
        input.scrollIntoView({ block: "end", behavior: "instant" });
        input.select();
      }, field);
      await tab.type(wrong);
      await until(tab, (wanted) => document.querySelector(wanted)?.getBoundingClientRect().bottom <= innerHeight, said);
      assert.ok(await tab.evaluate((wanted) => document.querySelector(wanted).getBoundingClientRect().top > 0, field));
      await tab.close();
    });
  }
}
