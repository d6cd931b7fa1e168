// The search: nothing of it comes before it is asked for; keys open it, go through what it finds, and follow it.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { axe } from "./axe.mjs";
import { assertNoTroubles, click, middleOf, openLive, textOf, until } from "./tools.mjs";

const isOpen = () => document.querySelector("dialog.search[open]") !== null;
const found = () => document.querySelector("dialog.search li a") !== null;

export function testSearch(browser, site) {
  test("a key opens the search, and the first place that it finds is followed", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html?sigmoid.at=2`);
    const searches = () => performance.getEntriesByType("resource").filter(({ name }) => name.includes("search-")).length;
    assert.equal(await tab.evaluate(searches), 0);
    // Without waiting for the window: no letter is lost.
    await tab.press("k", "Control");
    await tab.type("vanishing gradient");
    await until(tab, () => document.querySelector("dialog.search[open] input")?.value === "vanishing gradient");
    await until(tab, found);
    assert.match(await textOf(tab, "dialog.search [role=status]"), /^Places found: \d+\.$/);
    await tab.press("ArrowDown");
    assert.equal(await tab.evaluate(() => document.activeElement.getAttribute("href")), "glossary.html#vanishing-gradient");
    await tab.evaluate(() => document.querySelector("dialog.search input").focus());
    // An input method's keys choose its words. WebKit's Enter that ends a composition says so by its code alone.
    for (const key of [{ key: "ArrowDown", isComposing: true }, { key: "Enter", isComposing: true }, { key: "Enter", keyCode: 229 }]) {
      const goesOn = await tab.evaluate((init) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })), key);
      assert.ok(goesOn && (await tab.evaluate(() => document.activeElement.matches("dialog.search[open] input"))), JSON.stringify(key));
    }
    await tab.press("ArrowDown");
    await tab.press("p", "Alt");
    assert.equal(await tab.evaluate(() => "presenting" in document.documentElement.dataset), false, "the page's keys rest");
    await tab.press("ArrowUp");
    assert.equal(await tab.evaluate(() => document.activeElement.localName), "input");
    // A place of this page stands further below.
    const place = await tab.evaluate(() => [...document.querySelectorAll("dialog.search a")].findIndex((link) => link.getAttribute("href") === "#use"));
    for (let presses = 0; presses <= place; presses++) await tab.press("ArrowDown");
    await tab.press("Enter");
    await until(tab, () => location.hash === "#use" && document.querySelector("dialog.search[open]") === null);
    assert.equal(await tab.evaluate(() => location.search), "?sigmoid.at=2", "the figure stays as it was");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("from the front page, in Chinese, by the button; Escape closes it and gives the focus back", async () => {
    const tab = await browser().open(`${site.address}zh/index.html`, { width: 320, height: 568 });
    await until(tab, () => document.querySelector("lecture-search[data-live]") !== null);
    await click(tab, "lecture-search button");
    await until(tab, isOpen);
    await tab.press("Escape");
    await until(tab, () => document.querySelector("dialog.search[open]") === null && document.activeElement.closest("lecture-search") !== null);
    await click(tab, "lecture-search button");
    await until(tab, isOpen);
    const inField = await middleOf(tab, "dialog.search input");
    const below = { x: inField.x, y: 540 };
    await tab.drag(inField, below);
    assert.equal(await tab.evaluate(isOpen), true, "a text was chosen");
    await tab.drag(below);
    await until(tab, () => document.querySelector("dialog.search[open]") === null);
    await click(tab, "lecture-search button");
    await until(tab, isOpen);
    await tab.evaluate(() => {
      const field = document.querySelector("dialog.search input");
      field.value = "梯度消失";
      field.dispatchEvent(new Event("input"));
    });
    await until(tab, found);
    assert.deepEqual(await axe(tab), []);
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    await tab.evaluate(() => document.querySelector("dialog.search li a").click());
    await until(tab, () => location.pathname.endsWith("/zh/glossary.html") && location.hash === "#vanishing-gradient");
    await tab.close();
  });

  test("in a field the keys are the field's, and a link can hide the search", async () => {
    const tab = await openLive(browser(), `${site.address}en/try.html`);
    // The field is there when its element is.
    await until(tab, () => {
      document.querySelector("try-function input").focus();
      return document.activeElement.matches("try-function input");
    });
    await tab.press("k", "Control");
    assert.equal(await tab.evaluate(isOpen), false);
    await tab.close();
    const hidden = await openLive(browser(), `${site.address}en/try.html?hide=search`);
    await hidden.press("k", "Control");
    assert.equal(await hidden.evaluate(() => document.querySelector("lecture-search").checkVisibility() || document.querySelector("dialog.search") !== null), false);
    await hidden.close();
    for (const [hide, isPresented] of [["tools", false], ["search", true]]) {
      const other = await openLive(browser(), `${site.address}en/try.html?hide=${hide}`);
      await other.press("p", "Alt");
      assert.equal(await other.evaluate(() => "presenting" in document.documentElement.dataset), isPresented, `hide=${hide}`);
      await other.close();
    }
  });

  test("no letter or sign alone does anything: who speaks to the machine says them by accident", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    const seen = () => tab.evaluate(() => ["presenting" in document.documentElement.dataset, document.querySelector("dialog.search") !== null, location.href.split("/").at(-1)].join());
    const before = await seen();
    const signs = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join("");
    // Firefox finds in the page with two of them.
    await tab.type(signs.replace(/[ '/]/g, ""));
    await tab.evaluate(() => ["/", "'"].forEach((key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))));
    await pause(600);
    assert.equal(await seen(), before);
    await tab.close();
  });
}
