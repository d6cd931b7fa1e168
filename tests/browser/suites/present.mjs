// A step presented, one idea a screen, and a step prepared for paper.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { serveSite } from "../site.mjs";
import { pages } from "./every-page.mjs";
import { assertNoTroubles, click, drawn, openLive, textOf, until } from "./tools.mjs";

const shown = (tab) => tab.evaluate(() => [...document.querySelectorAll("article > .on-slide")].map((element) => element.localName));
const count = async (tab) => (await textOf(tab, ".presenter-bar .count")).split(" / ").map(Number);

/** By how many pixels the slide is higher than the window above the bar. */
const over = (tab) => tab.evaluate(() => Math.max(0, document.querySelector("article").scrollHeight - innerHeight + document.querySelector(".presenter-bar").offsetHeight));

export function testEverySlide(browser, site) {
  for (const page of pages.filter((page) => !/index|glossary/.test(page))) {
    test(`${page}: every slide fits a small projector in large type, a derivation complete`, async () => {
      const tab = await openLive(browser(), `${site.address}${page}?present=last`, { width: 1280, height: 720 });
      for (let [place] = await count(tab); place > 0; place--) {
        const seen = await tab.evaluate(() => ({
          scale: Number(document.documentElement.style.getPropertyValue("--slide-scale")),
          long: [...document.querySelectorAll(".on-slide scroll-box")].filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1).length,
        }));
        assert.ok(seen.scale >= 0.8, `slide ${place}: type of ${seen.scale}`);
        assert.deepEqual({ over: await over(tab), long: seen.long }, { over: 0, long: 0 }, `slide ${place}`);
        if (place > 1) await tab.press("ArrowLeft");
      }
      await tab.close();
    });
  }
}

export function testPresent(browser, site) {
  for (const language of ["zh", "en"]) {
    test(`${language}: keys turn the slides, a derivation comes line by line, Escape ends`, async () => {
      const tab = await openLive(browser(), `${site.address}${language}/sigmoid.html`);
      await tab.press("p", "Alt");
      assert.deepEqual(await count(tab).then(([place]) => place), 1);
      assert.equal((await shown(tab))[0], "h1");
      const [, all] = await count(tab);
      let lines = 0;
      for (let press = 0; press < 200 && (await count(tab))[0] < all; press++) {
        const before = await tab.evaluate(() => document.querySelectorAll(".on-slide .line:not(.covered)").length);
        await tab.press("ArrowRight");
        const after = await tab.evaluate(() => document.querySelectorAll(".on-slide .line:not(.covered)").length);
        if (after === before + 1 && before > 0) lines++;
        const fits = await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.querySelector("article").scrollHeight <= innerHeight + 400);
        assert.ok(fits, `slide ${(await count(tab))[0]}`);
      }
      assert.ok(lines > 10, `${lines} lines came one by one`);
      assert.match(await tab.evaluate(() => location.search), new RegExp(`present=${all}`));
      await tab.press("Home");
      assert.deepEqual(await count(tab), [1, all]);
      await tab.press("End");
      assert.deepEqual(await count(tab), [all, all]);
      await tab.press("Escape");
      assert.equal(await tab.evaluate(() => location.search), "");
      assert.equal(await tab.evaluate(() => document.querySelectorAll(".covered, .on-slide, .presenter-bar").length), 0);
      await assertNoTroubles(tab);
      await tab.close();
    });
  }

  test("a derivation that nobody has come near fits its screen", async () => {
    // Not openLive: it lays out all there is.
    const tab = await browser().open(`${site.address}zh/sigmoid.html`, { width: 1280, height: 720 });
    await until(tab, () => customElements.get("presenter-mode") !== undefined && document.querySelectorAll("derivation-steps:not([data-live])").length === 0);
    await tab.press("p", "Alt");
    const [, all] = await count(tab);
    let derivations = 0;
    for (let press = 0; press < 200 && (await count(tab))[0] < all; press++) {
      const { lines, over } = await tab.evaluate(() => ({
        lines: document.querySelectorAll("derivation-steps.on-slide .line").length,
        over: document.documentElement.scrollHeight - innerHeight,
      }));
      if (lines > 0) derivations++;
      assert.ok(lines === 0 || over <= 0, `slide ${(await count(tab))[0]}: ${over} px too high`);
      await tab.press("ArrowRight");
    }
    assert.ok(derivations > 10, `${derivations} screens with a derivation`);
    await tab.close();
  });

  test("a figure has its digits on one screen with it, a drawing keeps its shape, and the bar its height", async () => {
    const figures = [["zh/derivative", "secant-figure"], ["en/tanh", "tanh-formulas"], ["zh/composing", "gradient-depth"], ["en/composing", "three-slopes"], ["zh/why", "layer-stack"], ["en/loss", "descent-figure"], ["en/composing", "derivation-tree"]];
    for (const [page, figure] of figures) {
      const tab = await openLive(browser(), `${site.address}${page}.html`, { width: 1280, height: 800 });
      await tab.evaluate((figure) => document.querySelector(figure).scrollIntoView({ behavior: "instant" }), figure);
      await tab.press("p", "Alt");
      const seen = await tab.evaluate((figure) => {
        const bar = document.querySelector(".presenter-bar").offsetHeight;
        const article = document.querySelector("article");
        const plot = document.querySelector(`${figure} .plot.drawn`)?.getBoundingClientRect();
        const long = [...article.querySelectorAll("scroll-box, derivation-tree")].filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1);
        return {
          onSlide: document.querySelector(figure).matches(".on-slide"),
          bar,
          high: article.scrollHeight > innerHeight - bar,
          wide: long.length,
          bent: plot !== undefined && Math.abs(plot.width / plot.height - 792 / 430) > 0.02,
        };
      }, figure);
      assert.deepEqual(seen, { onSlide: true, bar: 52, high: false, wide: 0, bent: false }, `${page} ${figure}`);
      await tab.close();
    }
  });

  test("type grows with the projector, to the size of its screen", async () => {
    const sizes = [];
    for (const width of [1280, 1920, 3840]) {
      const tab = await openLive(browser(), `${site.address}en/why.html?present=1`, { width, height: (width * 9) / 16 });
      sizes.push(await tab.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / innerWidth));
      await tab.close();
    }
    assert.ok(sizes.every((share) => share > 0.022), sizes.join());
  });

  for (const language of ["zh", "en"]) {
    test(`${language}: each part of a tried function has a slide that it fits, also of one that is typed there`, async () => {
      const tab = await openLive(browser(), `${site.address}${language}/try.html`, { width: 1280, height: 720 });
      await tab.evaluate(() => document.querySelector("try-function .entry").scrollIntoView({ behavior: "instant" }));
      await tab.press("p", "Alt");
      const parts = () => tab.evaluate(() => [...document.querySelectorAll("[data-part]")].filter((part) => part.checkVisibility()).map((part) => part.dataset.part).join());
      const turned = ["result,figure", "derivation", "kinks", "facts"];
      for (const wanted of turned) {
        assert.deepEqual({ parts: await parts(), over: await over(tab) }, { parts: wanted, over: 0 });
        await tab.press("ArrowRight");
      }
      for (const _ of turned) await tab.press("ArrowLeft");
      assert.equal(await parts(), turned[0]);
      await tab.evaluate(() => document.querySelector("#try-field").select());
      await tab.type("a*x^2 + b*x + c*tanh(x)");
      await until(tab, () => document.querySelectorAll("try-function:not([data-stale]) parameter-slider").length === 3);
      await drawn(tab);
      assert.equal(await over(tab), 0);
      const places = () => tab.evaluate(() => ["#try-field", "try-function .plot"].map((part) => document.querySelector(part).getBoundingClientRect().top));
      const still = await places();
      await tab.type("+(");
      await until(tab, () => document.querySelector("try-function .mistake p") !== null);
      assert.deepEqual(await places(), still, "a slip moves nothing");
      assert.equal(await over(tab), 0, "with a slip, too");
      await tab.press("Escape");
      await tab.press("ArrowRight");
      assert.equal(await parts(), turned[1]);
      assert.match(await textOf(tab, "[data-part='derivation']"), /tanh/);
      await assertNoTroubles(tab);
      await tab.close();
    });

    test(`${language}: of a long list each item is on one slide, in large type`, async () => {
      const tab = await openLive(browser(), `${site.address}${language}/notes.html`, { width: 1280, height: 720 });
      await tab.evaluate(() => document.querySelector("#slips").scrollIntoView({ behavior: "instant" }));
      await tab.press("p", "Alt");
      const [first, all] = await count(tab);
      const items = [];
      for (let place = first; place <= all; place++) {
        const seen = await tab.evaluate(() => ({
          items: [...document.querySelectorAll("#slips ~ ul > li")].flatMap((item, index) => (item.checkVisibility() ? [index] : [])),
          scale: Number(getComputedStyle(document.documentElement).getPropertyValue("--slide-scale")),
        }));
        assert.equal(await over(tab), 0, `slide ${place}`);
        assert.ok(seen.scale > 0.8 && seen.items.length > 1, `slide ${place}: items ${seen.items} in type of ${seen.scale}`);
        items.push(...seen.items);
        await tab.press("ArrowRight");
      }
      const whole = await tab.evaluate(() => document.querySelectorAll("#slips ~ ul > li").length);
      assert.deepEqual(items, [...Array(whole).keys()]);
      await tab.close();
    });
  }

  test("presented, lines and numbers are larger, and the point follows the hand all the same", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`, { width: 1600, height: 900 });
    const figure = "#sigmoid";
    const seen = () =>
      tab.evaluate((figure) => {
        const plot = document.querySelector(`${figure} .plot`);
        const { left, width, top, height } = plot.querySelector(".handle").getBoundingClientRect();
        const canvas = plot.querySelector("canvas");
        return { x: left + width / 2, y: top + height / 2, zoom: plot.getBoundingClientRect().width / plot.offsetWidth, sharp: canvas.width / canvas.getBoundingClientRect().width / devicePixelRatio };
      }, figure);
    await tab.evaluate((figure) => document.querySelector(figure).scrollIntoView({ behavior: "instant" }), figure);
    await tab.press("p", "Alt");
    await until(tab, () => document.querySelector("#sigmoid.on-slide") !== null);
    await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const before = await seen();
    const zooms = await tab.evaluate(() => "currentCSSZoom" in Element.prototype);
    assert.ok(zooms ? before.zoom > 1.2 : Math.abs(before.zoom - 1) < 0.01, `${before.zoom}`);
    assert.ok(Math.abs(before.sharp - 1) < 0.02, `${before.sharp}`);
    await tab.drag(before, { x: before.x + 200, y: before.y });
    await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const after = await seen();
    assert.ok(Math.abs(after.x - before.x - 200) < 8, `${before.x} → ${after.x}`);
    await tab.close();
  });

  test("from the last slide to the next step, and back to the last slide", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html?present=last`);
    await until(tab, () => document.querySelector(".presenter-bar") !== null);
    for (let press = 0; press < 30 && (await tab.evaluate(() => location.pathname.endsWith("sigmoid.html"))); press++) {
      await tab.press("ArrowRight");
      await until(tab, () => document.readyState === "complete" && document.querySelector(".presenter-bar") !== null);
    }
    await until(tab, () => document.querySelector(".presenter-bar") !== null); // on the next page
    assert.deepEqual((await count(tab))[0], 1);
    await tab.press("ArrowLeft");
    await until(tab, () => location.pathname.endsWith("sigmoid.html") && document.querySelector(".presenter-bar") !== null);
    const [place, all] = await count(tab);
    assert.equal(place, all);
    await click(tab, ".presenter-bar .leave");
    assert.equal(await tab.evaluate(() => "presenting" in document.documentElement.dataset), false);
    await tab.close();
  });

  test("a step that is come back to ends with its derivation complete", async () => {
    const server = await serveSite({ changed: (path, text) => (path.endsWith("/sigmoid.html") ? text.replace(/(<derivation-steps id="by-power"[^]*?<\/derivation-steps>)[^]*?<\/article>/, "$1</article>") : text) });
    const tab = await openLive(browser(), `${server.address}en/sigmoid.html?present=last`);
    assert.deepEqual(await shown(tab), ["derivation-steps"]);
    assert.equal(await tab.evaluate(() => document.querySelectorAll(".on-slide .line.covered").length), 0);
    await tab.press("ArrowLeft");
    await tab.press("ArrowRight");
    assert.ok((await tab.evaluate(() => document.querySelectorAll(".on-slide .line.covered").length)) > 0, "from before it begins with its first line");
    await tab.close();
    server.close();
  });

  test("Escape puts a definition away before it ends the presentation, be it open by the focus or below a mouse", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html?present=1`);
    const term = 'glossary-term a[href*="#chain-rule"]';
    const isThere = () => tab.evaluate((wanted) => document.querySelector(wanted).checkVisibility(), term);
    for (let press = 0; press < 60 && !(await isThere()); press++) await tab.press("ArrowRight");
    const state = () =>
      tab.evaluate((wanted) => ({
        isDefined: document.querySelector(wanted).parentElement.querySelector(".definition").checkVisibility(),
        isPresenting: "presenting" in document.documentElement.dataset,
      }), term);
    assert.deepEqual(await state(), { isDefined: false, isPresenting: true });
    const opened = [
      (wanted) => document.querySelector(wanted).focus(),
      (wanted) => {
        document.activeElement.blur();
        document.querySelector(wanted).parentElement.dispatchEvent(new PointerEvent("pointerenter", { pointerType: "mouse" }));
      },
    ];
    for (const open of opened) {
      await tab.evaluate(open, term);
      assert.deepEqual(await state(), { isDefined: true, isPresenting: true });
      await tab.press("Escape");
      assert.deepEqual(await state(), { isDefined: false, isPresenting: true });
    }
    await tab.press("Escape");
    assert.deepEqual(await state(), { isDefined: false, isPresenting: false });
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a derivation whose slide a link or a reload opens begins with its first line", async () => {
    let tab = await openLive(browser(), `${site.address}en/sigmoid.html?present=1`);
    await until(tab, () => document.querySelector(".presenter-bar") !== null);
    for (let press = 0; press < 60 && !(await shown(tab)).includes("derivation-steps"); press++) await tab.press("ArrowRight");
    const [place] = await count(tab);
    await tab.close();
    tab = await openLive(browser(), `${site.address}en/sigmoid.html?present=${place}`);
    const open = () => tab.evaluate(() => document.querySelectorAll(".on-slide .line:not(.covered)").length);
    assert.deepEqual(await shown(tab), ["derivation-steps"]);
    assert.equal(await open(), 1);
    await tab.press("ArrowRight");
    assert.equal(await open(), 2);
    await tab.press("Escape");
    assert.equal(await tab.evaluate(() => document.querySelectorAll(".line.covered").length), 0);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("presented, a link to a place on another page opens the slide with that place, and a reload the slide one has come to", async () => {
    let tab = await openLive(browser(), `${site.address}en/notes.html?present=last`);
    const link = await until(tab, () => [...document.querySelectorAll("article a")].map((one) => one.getAttribute("href")).find((address) => /^relu\.html.*#/.test(address)));
    assert.match(link, /^relu\.html\?present#/);
    await tab.close();
    const place = link.split("#")[1];
    for (const query of ["present", "present=28"]) {
      tab = await openLive(browser(), `${site.address}en/relu.html?${query}#${place}`);
      await until(tab, () => document.querySelector(".presenter-bar") !== null);
      assert.ok(await tab.evaluate((id) => document.getElementById(id).checkVisibility(), place), query);
      const [first] = await count(tab);
      await tab.press("End");
      const [last] = await count(tab);
      assert.ok(first > 1 && first < last, `slide ${first} of ${last}`);
      assert.equal(await tab.evaluate(() => location.search + location.hash), `?present=${last}`);
      await assertNoTroubles(tab);
      await tab.close();
    }
  });

  test("what is printed while one presents is the whole step, and then the slide is there again, however often the browser prepares", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html?present=4`);
    await until(tab, () => document.querySelector(".presenter-bar") !== null);
    const state = () =>
      tab.evaluate(() => ({
        theme: document.documentElement.dataset.theme,
        visible: [...document.querySelectorAll("article > *")].filter((element) => element.checkVisibility()).length,
        drawings: document.querySelectorAll(".printed").length,
        search: location.search,
      }));
    const before = await state();
    await tab.evaluate(() => ["beforeprint", "beforeprint"].forEach((name) => dispatchEvent(new Event(name))));
    const printed = await state();
    assert.equal(printed.theme, "light");
    assert.ok(printed.visible > 40 && before.visible < 10, `${before.visible} and ${printed.visible}`);
    assert.ok(printed.drawings > 2, `${printed.drawings} drawings`);
    await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await state(), before);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("on paper: light, derivations open, figures as drawings; and everything as before afterwards", async () => {
    const tab = await openLive(browser(), `${site.address}zh/sigmoid.html`, { theme: "dark" });
    const state = () =>
      tab.evaluate(() => ({
        theme: document.documentElement.dataset.theme,
        folded: document.querySelectorAll("derivation-tree details:not([open]), .why-digits:not([open])").length,
        drawings: document.querySelectorAll(".plot > .printed svg path").length > 0,
        answers: document.querySelectorAll(".choice[open]").length,
      }));
    const before = await state();
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.deepEqual(await state(), { theme: "light", folded: 0, drawings: true, answers: 0 });
    await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.deepEqual(await state(), before);
    await assertNoTroubles(tab);
    await tab.close();
  });

  for (const page of ["composing", "tanh"]) {
    test(`${page}: on paper each curve is a drawing as the reader has it, before and after a figure that is one already`, async () => {
      const tab = await openLive(browser(), `${site.address}en/${page}.html`);
      await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const plots = await tab.evaluate(() => [...document.querySelectorAll(".plot:has(canvas)")].map((plot) => plot.querySelector(".printed path") !== null));
      assert.ok(plots.length > 0);
      assert.deepEqual(plots, plots.map(() => true));
      await assertNoTroubles(tab);
      await tab.close();
    });
  }
}
