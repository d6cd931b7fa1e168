// The page as a whole: it wakes without a complaint, fits, can be read by everyone, and leads to the other language.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { serveSite } from "../site.mjs";
import { assertNoTroubles, click, openLive, textOf, until } from "./tools.mjs";

const titles = { zh: /^Sigmoid：/, en: /^Sigmoid: / };
const tags = { zh: "zh-Hans", en: "en" };

export function testPage(browser, site) {
  for (const language of ["zh", "en"]) {
    const address = `${site.address}${language}/sigmoid.html`;

    test(`${language}: every element wakes, and nothing complains`, async () => {
      const tab = await openLive(browser(), address);
      assert.equal(await tab.evaluate(() => document.documentElement.lang), tags[language]);
      assert.match(await textOf(tab, "h1"), titles[language]);
      assert.match(await tab.evaluate(() => document.title), titles[language]);
      assert.equal(await tab.evaluate(() => document.querySelectorAll(".mark.refuted:not(.answer *), .mark.undecided").length), 0);
      await assertNoTroubles(tab);
      await tab.close();
    });

    test(`${language}: a formula that scrolls is a group with a name and can have the focus; one that fits is plain text`, async () => {
      for (const [width, some] of [[320, true], [1280, false]]) {
        const tab = await openLive(browser(), address, { width });
        // Proofs are wide on a phone.
        await tab.evaluate(() => document.querySelectorAll(".proof").forEach((proof) => (proof.open = true)));
        const boxes = await until(tab, () => {
          const all = [...document.querySelectorAll("scroll-box[label]")].filter((box) => box.checkVisibility());
          const found = all.map((box) => ({ scrolls: box.scrollWidth > box.clientWidth, isGroup: box.role === "group" && box.ariaLabel === box.getAttribute("label") && box.tabIndex === 0, isText: box.role === null && box.ariaLabel === null && box.tabIndex === -1 }));
          return found.every(({ scrolls, isGroup, isText }) => (scrolls ? isGroup : isText)) && found;
        });
        assert.ok(boxes.length > 10);
        assert.equal(boxes.some(({ scrolls }) => scrolls), some, `${width} px`);
        await tab.close();
      }
    });

    test(`${language}: nothing sticks out sideways at 320 px`, async () => {
      const tab = await openLive(browser(), address, { width: 320, height: 640 });
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= (await tab.evaluate(() => innerWidth)));
      await tab.close();
    });

    test(`${language}: the language switch keeps the place`, async () => {
      const other = language === "zh" ? "en" : "zh";
      const tab = await openLive(browser(), address);
      await tab.evaluate(() => document.querySelector("#facts").scrollIntoView({ behavior: "instant" }));
      await tab.evaluate(() => document.querySelector("language-switch a").click());
      await until(tab, (tag) => document.documentElement.lang === tag, tags[other]);
      assert.match(await tab.evaluate(() => location.href), new RegExp(`/${other}/sigmoid\\.html#facts$`));
      await until(tab, () => Math.abs(document.querySelector("#facts").getBoundingClientRect().top) < 140);
      await tab.close();
    });
  }

  const changed = (path, text) => (path.endsWith(".js") ? `delete globalThis.WebAssembly;\n${text}` : text);
  for (const [lack, server, said] of [
    ["the engine", { without: /\.wasm$/ }, /^The engine did not arrive.* Check the network and reload the page\.$/],
    ["its script", { without: /\/main-[^/]*\.js$/ }, /^The engine did not arrive/],
    ["WebAssembly", { changed }, /^This browser cannot run WebAssembly/],
  ]) {
    test(`without ${lack} a sentence says so, and the still page stays`, async () => {
      const poor = await serveSite(server);
      const tab = await browser().open(`${poor.address}en/sigmoid.html`);
      await until(tab, () => !document.querySelector("engine-notice").hidden);
      assert.match(await textOf(tab, "engine-notice"), said);
      assert.ok(await tab.evaluate(() => document.querySelector(".still.wide").getBoundingClientRect().height > 200));
      assert.deepEqual(await tab.evaluate(() => window.troubles.filter((trouble) => /^(rejection|policy)/.test(trouble))), []);
      await tab.close();
      poor.close();
    });
  }

  test("the theme goes round: as the system, light, dark", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    /** The page's, which the browser's own bar is told too. */
    const paper = async () => {
      const [page, ...bars] = await tab.evaluate(() => {
        const bars = [...document.querySelectorAll("meta[name=theme-color]")].filter(({ media }) => matchMedia(media).matches);
        return [getComputedStyle(document.body).backgroundColor, ...bars.map(({ content }) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(content.slice(at, at + 2), 16)).join(", ")})`)];
      });
      assert.deepEqual(bars, [page]);
      return page;
    };
    const system = await paper();
    await click(tab, "theme-switch button");
    const light = await paper();
    await click(tab, "theme-switch button");
    const dark = await paper();
    await tab.evaluate(() => document.querySelector('.way [rel="next"]').click());
    await until(tab, () => !location.pathname.endsWith("/sigmoid.html") && customElements.get("theme-switch") !== undefined);
    assert.equal(await paper(), dark, "on the next page too");
    await click(tab, "theme-switch button");
    assert.notEqual(light, dark);
    assert.equal(await paper(), system);
    await tab.close();
  });
}
