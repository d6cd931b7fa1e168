// Every page in both languages: wakes without a complaint, stands still while it loads; fits a narrow phone, can be read by all.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { siteFolder } from "../site.mjs";
import { axe, axeColours } from "./axe.mjs";
import { assertNoTroubles, openLive, until, untilInItsFonts } from "./tools.mjs";

export const pages = ["zh", "en"].flatMap((language) => readdirSync(`${siteFolder}/${language}`).map((file) => `${language}/${file}`));

/** No custom element is left that no script has defined. */
const allDefined = () => [...document.querySelectorAll("*")].every(({ localName }) => !localName.includes("-") || customElements.get(localName) !== undefined || /^(annotation|font|color)-/.test(localName));

export function testWaking(browser, site) {
  for (const page of pages) {
    test(`${page}: wakes, complains of nothing, and stands still`, async () => {
      const tab = await openLive(browser(), site.address + page);
      await until(tab, allDefined);
      await pause(300);
      // The first picture may be painted while a formula at the window's foot is still being read in: a pixel or three there.
      assert.ok((await tab.evaluate(() => window.shifts)) < 0.0005);
      await assertNoTroubles(tab);
      await tab.close();
    });
  }
}

const layOutAll = () => {
  document.documentElement.dataset.whole = "";
  for (const folded of document.querySelectorAll("derivation-tree details")) folded.open = true;
};

/** Formulas that are wider than their box, and would have to be scrolled to be read. */
const formulasThatScroll = () => {
  const boxes = [...document.querySelectorAll("scroll-box:is(.display, .equation, .equality), derivation-tree")];
  return boxes.filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth).map((box) => `${box.scrollWidth} > ${box.clientWidth}: ${box.querySelector("annotation").textContent}`);
};

/** A curve's name that reaches beyond its plot, and the numbers of a figure of which a column is out of sight. */
const cutInFigures = () => {
  const reach = (element) => element.getBoundingClientRect().right;
  const names = [...document.querySelectorAll(".curve-label")].filter((name) => name.checkVisibility() && reach(name) > reach(name.closest(".plot")));
  const numbers = [...document.querySelectorAll(":is(descent-figure, gradient-depth, tanh-formulas) .runs")].filter((box) => box.scrollWidth > box.clientWidth);
  return [...names, ...numbers].map((element) => `${element.closest("[id]").id}: ${element.className}`);
};

/** What asks for signs of one width and inherits proportional ones. */
const notOfOneWidth = () => {
  const styled = [...document.querySelectorAll("main *")].map((element) => [element, getComputedStyle(element)]);
  return styled.flatMap(([element, { fontFamily, fontVariantEastAsian }]) => (/^ui-monospace/.test(fontFamily) && fontVariantEastAsian !== "normal" ? [element.outerHTML] : []));
};

/** A term's name in the other language that goes on in a second line. */
const brokenNames = () => [...document.querySelectorAll(".glossary dt span")].filter((name) => name.getClientRects().length > 1 || name.offsetHeight > 1.5 * Number.parseFloat(getComputedStyle(name).lineHeight)).map(({ textContent }) => textContent);

/** The distances that a reader may set (WCAG 1.4.12). */
const spacedOut = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

export function testEveryPage(browser, site) {
  for (const page of pages) {
    test(`${page}: with letters, words and lines further apart nothing sticks out or is cut off`, async () => {
      const tab = await openLive(browser(), site.address + page, { width: 390 });
      const found = await tab.evaluate((style) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet];
        document.querySelectorAll("main details").forEach((details) => (details.open = true));
        const cutOff = [...document.querySelectorAll("main *")].filter((element) => {
          const { overflowY } = getComputedStyle(element);
          return /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 1 && !element.closest(".visually-hidden, .katex, .plot, scroll-box, input");
        });
        return [document.documentElement.scrollWidth, ...cutOff.map(({ localName, className }) => `${localName}.${className}`)];
      }, spacedOut);
      assert.deepEqual(found, [390]);
      await tab.close();
    });

    test(`${page}: without scripts every formula fits, and every figure's names and numbers, on phones and on a desk, and no button does nothing`, async () => {
      const tab = await browser().open(site.address + page, { width: 390, height: 800, scripts: false });
      await tab.evaluate(layOutAll);
      assert.deepEqual(await tab.evaluate(notOfOneWidth), [], "digits stand in columns");
      for (const width of [390, 360, 320, 1280]) {
        await tab.page.setViewport({ width, height: 900 });
        await untilInItsFonts(tab);
        assert.deepEqual(await tab.evaluate(formulasThatScroll), [], `${width} px`);
        assert.deepEqual(await tab.evaluate(cutInFigures), [], `${width} px`);
        assert.deepEqual(await tab.evaluate(brokenNames), [], `${width} px`);
      }
      const seen = await tab.evaluate(() => ({
        text: document.querySelector("main").innerText.length,
        buttons: [...document.querySelectorAll("button")].filter((button) => button.checkVisibility({ checkVisibilityCSS: true })).map(({ textContent }) => textContent),
      }));
      assert.ok(seen.text > 200, `${seen.text} characters`);
      assert.deepEqual(seen.buttons, [], "no control that does nothing");
      await tab.close();
    });

    test(`${page}: fits 320 px`, async () => {
      const tab = await openLive(browser(), site.address + page, { width: 320, height: 640 });
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      const header = await tab.evaluate(() => [".name", "a[hreflang]"].map((part) => document.querySelector(`.page-header ${part}`)?.getBoundingClientRect().top));
      assert.ok(Math.abs(header[0] - header[1]) < 8, `the header stands in one line: ${header}`);
      assert.deepEqual(await axe(tab), [], "narrow");
      await tab.close();
    });

    test(`${page}: axe finds nothing, in the light and in the dark`, async () => {
      const tab = await openLive(browser(), site.address + page);
      for (const theme of ["light", "dark"]) {
        await tab.evaluate((wanted) => {
          document.documentElement.dataset.theme = wanted;
          document.dispatchEvent(new Event("theme-change"));
        }, theme);
        assert.deepEqual(await (theme === "light" ? axe : axeColours)(tab), [], theme);
      }
      await tab.close();
    });
  }
}
