// The way through the lecture: contents, arrow keys, links to a heading and to a line, and what a term means.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { axe } from "./axe.mjs";
import { assertNoTroubles, click, middleOf, openLive, textOf, until } from "./tools.mjs";

const file = () => location.pathname.split("/").at(-1);
/** The other page is there, and listens. */
const goneTo = (tab, name) => until(tab, (wanted) => location.pathname.endsWith(`/${wanted}`) && customElements.get("way-on") !== undefined, name);

export function testNavigation(browser, site) {
  test("from an address that leads nowhere, however deep, a link leads back to the lecture", async () => {
    for (const address of ["nowhere.html", "zh/nowhere.html", "en/sigmoid/no/where/"]) {
      const tab = await browser().open(site.address + address);
      const links = () => [...document.querySelectorAll("main a")].map(({ href }) => href);
      await until(tab, () => document.querySelector('main a[hreflang="en"]').href.endsWith("/en/index.html"));
      assert.deepEqual(await tab.evaluate(links), ["en", "zh"].map((language) => `${site.address}${language}/index.html`), address);
      assert.deepEqual(await axe(tab), []);
      await tab.close();
    }
  });

  test("the header stands in one line, on a phone, a tablet and a desk", async () => {
    for (const width of [360, 390, 641, 768, 961, 1101]) {
      for (const language of ["en", "zh"]) {
        const tab = await openLive(browser(), `${site.address}${language}/glossary.html`, { width, height: 800 });
        const middles = await tab.evaluate(() =>
          [...document.querySelectorAll(".page-header :is(.name, summary, button, a[hreflang])")]
            .filter((part) => part.checkVisibility())
            .map((part) => part.getBoundingClientRect())
            .map(({ top, bottom }) => (top + bottom) / 2),
        );
        assert.ok(Math.max(...middles) - Math.min(...middles) < 8, `${language}, ${width} px: ${middles}`);
        await tab.close();
      }
    }
  });

  test("the contents lead to every step, and each step knows its place", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    const { links, place } = await tab.evaluate(() => ({
      links: [...document.querySelectorAll("nav.contents > ol > li > a")].map((link) => link.getAttribute("href")),
      place: document.querySelector(".place .visually-hidden").textContent,
    }));
    assert.ok(links.length > 1);
    assert.equal(place, `Chapter ${links.indexOf("#text") + 1} of ${links.length}`);
    await tab.close();
  });

  test("the arrow keys turn the pages, but not while they move a point or a caret", async () => {
    const tab = await openLive(browser(), `${site.address}zh/sigmoid.html`);
    const [next, previous] = await tab.evaluate(() => ["next", "prev"].map((rel) => document.querySelector(`.way [rel="${rel}"]`)?.getAttribute("href")));
    await tab.evaluate(() => document.querySelector("#sigmoid .handle").focus());
    await tab.press("ArrowRight");
    await tab.evaluate(() => (document.querySelector("#by-power details").open = true));
    await until(tab, () => document.querySelector("#by-power input") !== null);
    await tab.evaluate(() => document.querySelector("#by-power input").focus());
    await tab.press("ArrowRight");
    await until(tab, () => document.querySelector("code-cell").hasAttribute("data-live"));
    for (const action of ["run", "edit"]) {
      await tab.evaluate((wanted) => document.querySelector(wanted).focus(), `code-cell [data-do="${action}"]`);
      await tab.press("ArrowRight");
    }
    await pause(500);
    assert.equal(await tab.evaluate(file), "sigmoid.html");
    await tab.evaluate(() => document.activeElement.blur());
    await tab.press("ArrowRight");
    await goneTo(tab, next);
    await tab.press("ArrowLeft");
    await goneTo(tab, "sigmoid.html");
    if (previous) {
      await tab.press("ArrowLeft");
      await goneTo(tab, previous);
    }
    await tab.close();
  });

  test("a link to a line opens its proof", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html#by-power-4`);
    await until(tab, () => document.querySelector("#by-power-4 details").open);
    const top = await tab.evaluate(() => document.querySelector("#by-power-4").getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 500, `the line stands at ${top}`);
    await tab.evaluate(() => (location.hash = "by-power-2"));
    await until(tab, () => document.querySelector("#by-power-2 details").open);
    await tab.close();
  });

  test("Escape folds the contents in the header, and gives the focus back to what opened them", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`, { width: 390 });
    await tab.evaluate(() => document.querySelector(".folded-contents summary").focus());
    await tab.press("Enter");
    await until(tab, () => document.querySelector(".folded-contents").open);
    await tab.evaluate(() => document.querySelector(".folded-contents nav a").focus()); // Safari's Tab passes links by
    await tab.press("Escape");
    await until(tab, () => document.activeElement.matches(".folded-contents:not([open]) summary"));
    await tab.close();
  });

  test("a heading is a link to itself", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    await click(tab, "#facts a");
    assert.equal(await tab.evaluate(() => location.hash), "#facts");
    await tab.close();
  });

  test("a term says what it means on hover and on focus, and Escape puts it away", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    const term = 'glossary-term a[href$="#chain-rule"]';
    const isShown = () => tab.evaluate((wanted) => document.querySelector(wanted).parentElement.querySelector(".definition").checkVisibility(), term);
    assert.equal(await isShown(), false);
    await tab.evaluate((wanted) => document.querySelector(wanted).scrollIntoView({ block: "center", behavior: "instant" }), term);
    await tab.evaluate((wanted) => document.querySelector(wanted).focus({ preventScroll: true }), term);
    assert.equal(await isShown(), true);
    const inside = await tab.evaluate((wanted) => {
      const { left, right, top, bottom } = document.querySelector(wanted).parentElement.querySelector(".definition").getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    }, term);
    assert.ok(inside);
    await tab.press("Escape");
    assert.equal(await isShown(), false);
    if (tab.page !== undefined) {
      const { x, y } = await middleOf(tab, term);
      await tab.page.mouse.move(x, y);
      await until(tab, (wanted) => document.querySelector(wanted).parentElement.querySelector(".definition").checkVisibility(), term);
      // The mouse can go there, and read in peace.
      const definition = `glossary-term:has(${term.split(" ")[1]}) .definition`;
      const middle = await tab.evaluate((wanted) => {
        const { left, right, top, bottom } = document.querySelector(wanted).getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      }, definition);
      await tab.page.mouse.move(middle.x, middle.y, { steps: 12 });
      await pause(400);
      assert.equal(await isShown(), true);
      await tab.page.mouse.move(2, 2);
      await until(tab, (wanted) => !document.querySelector(wanted).checkVisibility(), definition);
    }
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the glossary explains each term and names the steps that use it", async () => {
    const tab = await openLive(browser(), `${site.address}zh/glossary.html#saturation`);
    assert.match(await textOf(tab, "#saturation"), /饱和.*saturation.*Sigmoid/s);
    await tab.evaluate(() => document.querySelector("language-switch a").click());
    await until(tab, () => document.documentElement.lang === "en" && document.querySelector("#saturation") !== null);
    assert.match(await textOf(tab, "#saturation"), /^saturation/);
    await tab.close();
  });
}
