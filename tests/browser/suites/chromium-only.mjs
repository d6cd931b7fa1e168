// What only Chromium lets a test see or do: layout shifts, touch, no scripts, another language of the browser.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { pages } from "./every-page.mjs";
import { middleOf, openLive, textOf, until } from "./tools.mjs";

async function touch(tab, type, ...points) {
  tab.devtools ??= await tab.page.createCDPSession();
  await tab.devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
}

/** One finger from place to place. */
async function swipe(tab, from, to) {
  await touch(tab, "touchStart", from);
  for (let step = 1; step <= 8; step++) {
    await touch(tab, "touchMove", { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 });
    await pause(16);
  }
  await touch(tab, "touchEnd");
  await pause(300);
}

async function openPhone(browser, address) {
  const tab = await browser.open("about:blank");
  await tab.page.setViewport({ width: 375, height: 700, isMobile: true, hasTouch: true });
  await tab.page.goto(address);
  await until(tab, () => document.querySelector("#sigmoid[data-live]") !== null);
  return tab;
}

/** What a screen reader is told of everything that a hand can work: [role, name]. */
async function worked(tab) {
  const { nodes } = await (await tab.page.createCDPSession()).send("Accessibility.getFullAXTree");
  const roles = /^(slider|button|checkbox|radio|textbox|combobox|link|DisclosureTriangle)$/;
  return nodes.filter(({ ignored, role }) => !ignored && roles.test(role?.value)).map(({ role, name }) => [role.value, name?.value ?? ""]);
}

export function testChromiumOnly(browser, site) {
  for (const page of pages) {
    test(`${page}: a screen reader hears a name for all that can be worked`, async () => {
      const tab = await openLive(browser(), site.address + page);
      const nameless = (await worked(tab)).filter(([, name]) => !/[\p{L}\p{N}]/u.test(name));
      assert.deepEqual(nameless, []);
      await tab.close();
    });
  }

  test("each slider of a figure has the name of its parameter", async () => {
    for (const [language, word] of [["en", "parameter"], ["zh", "参数"]]) {
      const tab = await openLive(browser(), `${site.address}${language}/why.html`);
      const sliders = (await worked(tab)).filter(([role]) => role === "slider").map(([, name]) => name);
      for (const letter of ["w", "b", "v", "c"]) assert.equal(sliders.filter((name) => name === `${word} ${letter}`).length > 0, true, `${word} ${letter} in ${sliders}`);
      await tab.close();
    }
  });

  for (const language of ["zh", "en"]) {
    for (const width of [375, 1280]) {
      test(`${language}: nothing moves while the page loads, ${width} px wide`, async () => {
        const tab = await openLive(browser(), `${site.address}${language}/sigmoid.html`, { width });
        await pause(500);
        assert.equal(await tab.evaluate(() => window.shifts), 0);
        await tab.close();
      });
    }

    test(`${language}: without scripts the page is complete`, async () => {
      const tab = await browser().open(`${site.address}${language}/sigmoid.html`, { scripts: false });
      const seen = await tab.evaluate(() => ({
        text: document.querySelector("main").innerText,
        curves: document.querySelectorAll("#sigmoid .still.wide path").length,
        formulas: document.querySelectorAll("math annotation").length,
        ticks: document.querySelectorAll("derivation-steps .mark.proved").length,
        buttons: [...document.querySelectorAll("button")].filter((button) => button.checkVisibility({ checkVisibilityCSS: true })).length,
      }));
      assert.ok(seen.curves > 4 && seen.formulas > 50 && seen.ticks > 15, JSON.stringify(seen));
      assert.ok(seen.text.length > 2000);
      assert.equal(seen.buttons, 0, "no control that does nothing");
      await tab.close();
    });
  }

  test("the front page follows the browser's language, then the reader's", async () => {
    const visit = async (languages, chosen) => {
      const tab = await openLive(browser(), `${site.address}en/index.html`);
      await tab.evaluate((language) => (language ? localStorage.setItem("language", language) : localStorage.removeItem("language")), chosen);
      await tab.page.evaluateOnNewDocument((wished) => Object.defineProperty(navigator, "languages", { value: wished }), languages);
      await tab.page.goto(`${site.address}index.html`);
      await until(tab, () => /\/(zh|en)\/index\.html$/.test(location.pathname));
      const { length } = `${site.address}`;
      const arrived = (await tab.evaluate(() => location.href)).slice(length, length + 2);
      await tab.close();
      return arrived;
    };
    assert.equal(await visit(["zh-CN", "en"]), "zh");
    assert.equal(await visit(["de", "en-GB", "zh"]), "en");
    assert.equal(await visit(["fr"]), "en");
    assert.equal(await visit(["en"], "zh"), "zh");
  });

  test("the theme that is chosen on one page is there on the way back, and on the page beside it", async () => {
    const [tab, beside] = [await openLive(browser(), `${site.address}en/sigmoid.html`), await openLive(browser(), `${site.address}zh/why.html`)];
    const isIn = (one, wanted) => until(one, (theme) => document.documentElement.dataset.theme === theme, wanted);
    const press = () => tab.evaluate(() => document.querySelector("theme-switch button").click());
    await tab.page.goto(`${site.address}en/tanh.html`);
    await until(tab, () => document.querySelector("theme-switch[data-live]") !== null);
    await press();
    await press();
    await isIn(tab, "dark");
    await isIn(beside, "dark");
    await tab.page.goBack();
    await isIn(tab, "dark");
    assert.equal(await tab.evaluate(() => document.querySelector("theme-switch button").dataset.shown), "dark");
    await press();
    await isIn(beside, undefined);
    await tab.close();
    await beside.close();
  });

  test("the first tap on a term says what it means, the second leads to the glossary", async () => {
    const tab = await openPhone(browser(), `${site.address}en/sigmoid.html`);
    const term = 'glossary-term a[href$="#chain-rule"]';
    const isShown = (is) => until(tab, (wanted, is) => document.querySelector(wanted).parentElement.querySelector(".definition").checkVisibility() === is, term, is);
    const tap = async (below = 0) => {
      const place = await middleOf(tab, term);
      await tab.page.touchscreen.tap(place.x, place.y + below);
    };
    await middleOf(tab, term);
    await pause(200); // it has come to rest there
    await tap();
    await isShown(true);
    await tap(300); // elsewhere
    await isShown(false);
    await tap();
    await isShown(true);
    await tap();
    await until(tab, () => location.href.endsWith("/glossary.html#chain-rule"));
    await tab.close();
  });

  test("where the system chooses all colours, what a background told is told by a line", async () => {
    const tab = await browser().open("about:blank");
    const devtools = await tab.page.createCDPSession();
    await devtools.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    await tab.page.goto(`${site.address}en/sigmoid.html`);
    const told = await tab.evaluate(() => {
      document.querySelector(".line > .proof").open = true;
      document.querySelector(".facts > div").classList.add("changed");
      const outline = (selector) => getComputedStyle(document.querySelector(selector)).outlineStyle;
      const edge = (selector) => getComputedStyle(document.querySelector(`.frameworks input${selector} + span`)).borderBottomColor;
      return { outlines: [outline(".line:has(> .proof[open]) .now"), outline(".facts > .changed")], chosen: edge(":checked"), other: edge(":not(:checked)") };
    });
    assert.deepEqual(told.outlines, ["solid", "solid"]);
    assert.notEqual(told.chosen, told.other);
    await tab.close();
  });

  test("a finger that moves up over the figure scrolls the page", async () => {
    const tab = await openPhone(browser(), `${site.address}en/sigmoid.html`);
    const place = await middleOf(tab, "#sigmoid .plot");
    const before = await tab.evaluate(() => scrollY);
    await swipe(tab, { x: place.x - 100, y: place.y }, { x: place.x - 100, y: place.y - 150 });
    assert.ok((await tab.evaluate(() => scrollY)) > before + 80);
    await tab.close();
  });

  test("a finger that moves sideways pans, on the point it drags, two fingers zoom", async () => {
    const tab = await openPhone(browser(), `${site.address}en/sigmoid.html`);
    const said = async () => {
      const sentence = await until(tab, () => document.querySelector("#sigmoid .said").textContent);
      await tab.evaluate(() => (document.querySelector("#sigmoid .said").textContent = ""));
      return sentence;
    };
    const place = await middleOf(tab, "#sigmoid .plot");
    await swipe(tab, { x: place.x - 120, y: place.y - 40 }, { x: place.x - 40, y: place.y - 40 });
    assert.doesNotMatch(await said(), /x from −7\.00 /);
    const point = await middleOf(tab, "#sigmoid .handle");
    const before = await textOf(tab, "#sigmoid .readout .at");
    await swipe(tab, point, { x: point.x - 50, y: point.y + 30 });
    assert.notEqual(await textOf(tab, "#sigmoid .readout .at"), before);
    await said();
    const { x, y } = await middleOf(tab, "#sigmoid .plot");
    await touch(tab, "touchStart", { x: x - 20, y: y - 60 }, { x: x + 20, y: y - 60 });
    for (let reach = 20; reach <= 80; reach += 10) await touch(tab, "touchMove", { x: x - reach, y: y - 60 }, { x: x + reach, y: y - 60 });
    await touch(tab, "touchEnd");
    const [left, right] = (await said()).replaceAll("−", "-").match(/x from (\S+) to ([^\s,]+)/).slice(1).map(Number);
    assert.ok(right - left < 6, `from ${left} to ${right}`);
    await tab.close();
  });
}
