// On paper: what belongs together stands on one sheet, and nothing asks for a sheet of its own.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { openLive } from "./tools.mjs";

export function testPaper(browser, site) {
  test("on paper nothing comes after the text, not even a distance: it would be a page of its own", async () => {
    for (const page of ["en/index.html", "en/threshold.html", "zh/loss.html", "zh/glossary.html"]) {
      const tab = await openLive(browser(), site.address + page, { width: 673, height: 400 });
      await tab.page.emulateMediaType("print");
      const [whole, text] = await tab.evaluate(() => [document.documentElement.scrollHeight, document.querySelector("article, main").getBoundingClientRect().bottom]);
      assert.ok(whole <= Math.ceil(text), `${page}: ${whole} px, the text ${text}`);
      await tab.close();
    }
  });

  test("on paper a presentation has no bar", async () => {
    const tab = await openLive(browser(), `${site.address}en/why.html?present=2`);
    const hasBar = () => tab.evaluate(() => document.querySelector(".presenter-bar").checkVisibility());
    assert.equal(await hasBar(), true);
    await tab.page.emulateMediaType("print");
    assert.equal(await hasBar(), false);
    await tab.close();
  });

  test("on paper no sheet ends between what belongs together: formula and curve, cell and output, the facts and what they hold for", async () => {
    for (const [page, wanted] of [["en/why.html", ".displayed:has(+ function-figure)"], ["zh/threshold.html", ".source"], ["en/try.html", ".held"], ["en/sigmoid.html", ".why-digits > summary"]]) {
      const tab = await openLive(browser(), site.address + page);
      await tab.page.emulateMediaType("print");
      assert.equal(await tab.evaluate((selector) => getComputedStyle(document.querySelector(selector)).breakAfter, wanted), "avoid", `${page}: ${wanted}`);
      await tab.close();
    }
  });

  test("on paper the last line of the engine's derivation stands with the one before it", async () => {
    const tab = await openLive(browser(), `${site.address}zh/composing.html`);
    await tab.page.emulateMediaType("print");
    const kept = await tab.evaluate(() => [...document.querySelectorAll("#composed-tree .leaf")].map((leaf) => getComputedStyle(leaf).breakBefore));
    assert.ok(kept.length > 4);
    assert.deepEqual(kept, kept.map((_, place) => (place === kept.length - 1 ? "avoid" : "auto")));
    await tab.close();
  });

  test("on paper the front page is one sheet", async () => {
    for (const page of ["en/index.html", "zh/index.html"]) {
      const tab = await openLive(browser(), site.address + page);
      for (const format of ["A4", "Letter"]) {
        const document = Buffer.from(await tab.page.pdf({ format })).toString("latin1");
        assert.equal(document.match(/\/Type \/Page\b/g).length, 1, `${page}, ${format}`);
      }
      await tab.close();
    }
  });

  test("on paper a rule of the engine's derivation stands with its formula", async () => {
    const tab = await openLive(browser(), `${site.address}en/try.html`);
    await tab.page.emulateMediaType("print");
    const kept = await tab.evaluate(() => [...document.querySelectorAll("derivation-tree summary")].map((summary) => getComputedStyle(summary).breakInside));
    assert.ok(kept.length > 1);
    assert.deepEqual(new Set(kept), new Set(["avoid"]));
    await tab.close();
  });
}
