// The network fails in the middle: what was asked for and did not come is said in words, and whoever asks again gets it.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { serveSite } from "../site.mjs";
import { click, middleOf, openLive, textOf, until } from "./tools.mjs";

const said = () => document.querySelector("late-notice").textContent;
const isQuiet = () => document.querySelector("late-notice").textContent === "";
const rejections = () => window.troubles.filter((trouble) => trouble.startsWith("rejection"));

/** What each reader's act needs that the page has not loaded, and how one sees that it came. */
const acts = [
  { act: "a search", page: "glossary", lacks: /search-window-|\/(zh|en)-[^/]*\.js/, button: "lecture-search button", came: () => document.querySelector("dialog.search[open]") !== null, hasModules: true },
  { act: "a proof", page: "sigmoid", lacks: /\/core-[^/]*\.wasm/, button: "#by-power-1 .mark", again: "#by-power-2 .mark", came: () => document.querySelector("late-notice").textContent === "" },
  { act: "the editor", page: "sigmoid", lacks: /code-editor-/, button: "code-cell [data-do=edit]", came: () => document.querySelector("code-cell .editor") !== null, hasModules: true },
];

export function testLate(browser) {
  for (const { act, page, lacks, button, again = button, came, hasModules } of acts) {
    test(`${act} whose part does not arrive says so, and the next one has it`, async () => {
      let missing = lacks;
      const server = await serveSite({ without: { test: (path) => missing?.test(path) } });
      const tab = await openLive(browser(), `${server.address}en/${page}.html`);
      await until(tab, () => document.querySelector("code-cell:not([data-live]), lecture-search:not([data-live])") === null);
      await click(tab, button);
      assert.match(await until(tab, said), /did not arrive\. Check the network and try again/);
      assert.ok(await tab.evaluate((pressed) => document.querySelector(pressed).checkVisibility({ visibilityProperty: true }), again), "what can do without it stays");
      missing = undefined;
      // Firefox keeps a module's absence until the page is loaded again.
      if (!(hasModules && browser().name === "Firefox")) {
        await click(tab, again);
        await until(tab, came);
        await until(tab, isQuiet);
      }
      assert.deepEqual(await tab.evaluate(rejections), []);
      await tab.close();
      server.close();
    });
  }

  for (const [what, lacks, place, came] of [
    ["an element", /\/code-cell-/, "code-cell .source", () => document.querySelector("code-cell[data-live]") !== null],
    ["the words", /\/en-[^/]*\.js/, "#sigmoid .plot", () => document.querySelector("#sigmoid[data-live]") !== null],
  ]) {
    test(`${what} that did not arrive with the page is missed in words, and comes when the reader presses there`, async () => {
      let missing = lacks;
      const server = await serveSite({ without: { test: (path) => missing?.test(path) } });
      const tab = await browser().open(`${server.address}en/sigmoid.html`);
      assert.match(await until(tab, said), /did not arrive/);
      missing = undefined;
      // As above.
      if (browser().name !== "Firefox") {
        await click(tab, place);
        await until(tab, came);
        await until(tab, isQuiet);
      }
      assert.deepEqual(await tab.evaluate(rejections), []);
      await tab.close();
      server.close();
    });
  }

  test("words that do not come are asked for once more by all together, and again by who presses while they are on their way", async () => {
    // Firefox: as above.
    if (browser().name === "Firefox") return;
    let asked = 0;
    let refuse;
    const changed = async (path, text) => {
      if (!/\/en-[^/]*\.js/.test(path)) return text;
      asked++;
      if (asked === 2) await new Promise((refused) => (refuse = refused));
      if (asked <= 2) throw new Error("not here");
      return text;
    };
    const server = await serveSite({ changed });
    const tab = await browser().open(`${server.address}en/sigmoid.html`);
    for (let tries = 0; refuse === undefined && tries < 200; tries++) await pause(50);
    await pause(300);
    assert.equal(asked, 2);
    await click(tab, "#sigmoid .plot");
    refuse();
    await until(tab, () => document.querySelector("function-figure:not([data-live])") === null);
    assert.equal(asked, 3);
    await until(tab, isQuiet);
    assert.deepEqual(await tab.evaluate(rejections), []);
    await tab.close();
    server.close();
  });

  test("what says that a part is missing leaves what the reader works with in sight, and goes when it is put away", async () => {
    const server = await serveSite({ without: /\/core-[^/]*\.wasm/ });
    for (const width of [390, 1280]) {
      const tab = await openLive(browser(), `${server.address}zh/sigmoid.html`, { width });
      await tab.evaluate(() => {
        const last = document.querySelector("#by-power-3 summary");
        last.focus();
        scrollTo({ top: last.getBoundingClientRect().bottom + scrollY - innerHeight + 4, behavior: "instant" });
        last.click();
      });
      await until(tab, said);
      const edges = (selector) => tab.evaluate((wanted) => (({ top, bottom }) => ({ top, bottom }))(document.querySelector(wanted).getBoundingClientRect()), selector);
      await until(tab, () => document.querySelector("#by-power-3 summary").getBoundingClientRect().bottom <= document.querySelector("late-notice").getBoundingClientRect().top);
      assert.ok((await edges("late-notice")).bottom <= (await tab.evaluate(() => innerHeight)), "in sight itself");
      await tab.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
      const [way, notice] = [await edges(".way"), await edges("late-notice")];
      assert.ok(way.bottom <= notice.top, `at the page's end below all else: ${way.bottom}, ${notice.top}`);
      await click(tab, "late-notice button");
      await until(tab, isQuiet);
      await tab.close();
    }
    server.close();
  });

  test("while the search is on its way, letters are its own, but not those of another field; Escape ends the wait", async () => {
    let letIn;
    const changed = async (path, text) => (/search-window-/.test(path) && (await new Promise((come) => (letIn = come))), text);
    const searched = () => document.querySelector("dialog.search[open] input")?.value;
    const isPresented = () => document.documentElement.dataset.presenting !== undefined;
    for (const [act, field, found] of [
      [async (tab) => tab.type("pp/"), "", "pp/"],
      [async (tab) => (await tab.evaluate(() => { document.querySelector("try-function input").focus(); document.querySelector("try-function input").select(); }), await tab.type("x/2")), "x/2", undefined],
      [async (tab) => tab.press("Escape"), "", undefined],
    ]) {
      letIn = undefined;
      const server = await serveSite({ changed });
      const tab = await openLive(browser(), `${server.address}en/try.html`);
      await until(tab, () => document.querySelector("lecture-search[data-live]") !== null);
      await tab.press("k", "Control");
      for (let tries = 0; letIn === undefined && tries < 100; tries++) await pause(50);
      await act(tab);
      letIn();
      await until(tab, () => document.querySelector("lecture-search [aria-busy]") === null);
      await pause(300);
      assert.equal(await tab.evaluate(searched) ?? undefined, found);
      assert.equal(await tab.evaluate(isPresented), false);
      if (field !== "") assert.equal(await tab.evaluate(() => document.querySelector("try-function input").value), field);
      await tab.close();
      server.close();
    }
  });

  test("a cell whose worker did not arrive while the mouse went down says so, and the next run prints", async () => {
    let missing = /worker-/;
    const server = await serveSite({ without: { test: (path) => missing?.test(path) } });
    const tab = await openLive(browser(), `${server.address}en/sigmoid.html`);
    await until(tab, () => document.querySelector("code-cell")?.hasAttribute("data-live"));
    const recorded = await textOf(tab, "code-cell .output");
    const place = await middleOf(tab, "code-cell [data-do=run]");
    const press = async () => {
      await tab.evaluate(() => document.querySelector("code-cell [data-do=run]").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "mouse" })));
      await pause(600);
      await tab.drag(place);
    };
    await press();
    await until(tab, () => document.querySelector("code-cell .output").textContent.includes("Python could not be loaded"));
    missing = undefined;
    await press();
    await until(tab, () => !document.querySelector("code-cell").hasAttribute("data-running") && !document.querySelector("code-cell .output").textContent.includes("Python could not"));
    assert.equal(await textOf(tab, "code-cell .output"), recorded);
    await tab.close();
    server.close();
  });

  const verdicts = [
    { page: "why", selector: "#layers .filled .outcome", input: "#layers-w" },
    { page: "leaky-relu", selector: "#leaky kink-slopes .sentence", input: "#leaky-alpha" },
    { page: "elu", selector: "#facts-by-alpha .found", input: "#facts-by-alpha-alpha" },
  ];
  for (const { page, selector, input } of verdicts) {
    test(`${page}: a verdict on other numbers does not stand while the engine is on its way, and nothing jumps`, async () => {
      let missing = /\/core-[^/]*\.wasm/;
      const server = await serveSite({ without: { test: (path) => missing?.test(path) } });
      const tab = await openLive(browser(), `${server.address}en/${page}.html`);
      const seen = () =>
        tab.evaluate((wanted) => {
          const verdict = document.querySelector(wanted);
          return { height: document.querySelector("main").offsetHeight, isSaid: verdict.checkVisibility({ visibilityProperty: true }) && getComputedStyle(verdict).opacity === "1" };
        }, selector);
      const before = await seen();
      assert.equal(before.isSaid, true);
      await tab.evaluate((slider) => document.querySelector(slider).focus(), input);
      await tab.press("ArrowRight");
      await until(tab, said);
      await pause(300);
      assert.deepEqual(await seen(), { ...before, isSaid: false });
      missing = undefined;
      await tab.press("ArrowRight");
      await until(tab, isQuiet);
      await pause(600);
      assert.equal((await seen()).isSaid, true);
      await tab.close();
      server.close();
    });
  }

  test("an engine that does not arrive beside the page is not taken for a formula that is too much for it", async () => {
    const server = await serveSite({ without: /worker-/ });
    const tab = await openLive(browser(), `${server.address}en/try.html`);
    await click(tab, ".examples button");
    assert.match(await until(tab, () => document.querySelector("try-function .gave-up")?.textContent), /did not arrive/);
    await tab.close();
    server.close();
  });
}
