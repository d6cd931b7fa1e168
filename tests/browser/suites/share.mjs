// A link shows what its sender saw, a teacher's link hides controls, and a hostile link does no harm.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { test } from "../drivers/kept.mjs";
import { serveSite } from "../site.mjs";
import { assertNoTroubles, click, openLive, textOf, until } from "./tools.mjs";

const queryOf = (tab) => tab.evaluate(() => location.search);
const moved = (tab, part) => until(tab, (wanted) => location.search.includes(wanted) && location.search, part);

async function slide(tab, selector, value) {
  await tab.evaluate((wanted, to) => {
    const range = document.querySelector(wanted);
    range.value = to;
    range.dispatchEvent(new Event("input", { bubbles: true }));
    range.dispatchEvent(new Event("change", { bubbles: true }));
  }, selector, value);
}

/** What `ask` gives once it is as it should be, or after ten seconds. */
async function soon(ask, isIt) {
  let answer;
  for (let tries = 0; tries < 100; tries++) {
    answer = await ask();
    if (isIt(answer)) break;
    await pause(100);
  }
  return answer;
}

/** All that a reader can have changed in the sigmoid's step. */
const seen = (tab) =>
  tab.evaluate(() => ({
    point: [...document.querySelectorAll("#sigmoid .readout output")].map((output) => output.textContent),
    window: document.querySelector("#sigmoid .handle").ariaValueMax,
    weight: document.querySelector("#weighted parameter-slider output").textContent,
    weighted: [...document.querySelectorAll("#weighted .readout output")].map((output) => output.textContent),
    covered: document.querySelectorAll("#by-power .covered").length,
    open: [...document.querySelectorAll("#by-reciprocal details")].map(({ open }) => open),
    table: document.querySelector("#sigmoid details.values").open && document.querySelector("#sigmoid details.values tbody").textContent,
    worked: [...document.querySelectorAll("#sigmoid details.worked[open] .working li:last-child annotation")].map(({ textContent }) => textContent),
    branches: [...document.querySelectorAll("#sigmoid-tree details")].map(({ open }) => open),
    answers: [...document.querySelectorAll("#which-x details")].map(({ open }) => open),
    line: document.querySelector("#by-reciprocal-6 input").value,
    mark: document.querySelector("#by-reciprocal-6 .mark").className,
  }));

export function testShare(browser, site) {
  const address = `${site.address}en/sigmoid.html`;

  test("a link shows what its sender saw, in the other language too", async () => {
    let tab = await openLive(browser(), address);
    await tab.evaluate(() => document.querySelector("#sigmoid .handle").focus());
    for (let press = 0; press < 3; press++) await tab.press("ArrowRight");
    await tab.press("+");
    await moved(tab, "sigmoid.view=");
    await slide(tab, "#weighted-w", "3.5");
    await click(tab, "#by-power button.one");
    await click(tab, "#by-reciprocal-6 .mark");
    await click(tab, "#which-x details:nth-of-type(2) summary");
    await click(tab, "#sigmoid-tree details details > summary");
    await click(tab, "#sigmoid details.values summary");
    await click(tab, "#sigmoid details.worked summary");
    await tab.evaluate(() => {
      const field = document.querySelector("#by-reciprocal-6 input");
      field.value = "sigmoid(x)*(1+sigmoid(x))";
      field.dispatchEvent(new Event("input"));
    });
    for (const part of ["sigmoid.at=", "sigmoid.table=open", "sigmoid.worked=open", "weighted.w=3.5", "by-power.shown=1", "by-reciprocal.open=6", "by-reciprocal.line6=", "which-x.open=2", "sigmoid-tree.turned=2"]) await moved(tab, part);
    await until(tab, () => document.querySelector("#by-reciprocal-6 .mark.refuted") !== null);
    await until(tab, () => document.querySelectorAll("#sigmoid .working").length === 2);
    await pause(600);
    const { window: sentWindow, ...sent } = await seen(tab);
    const query = await queryOf(tab);
    await tab.close(); // WebKit has one window
    for (const language of ["en", "zh"]) {
      const received = await openLive(browser(), `${site.address}${language}/sigmoid.html${query}`);
      await until(received, () => document.querySelector("#by-reciprocal-6 .mark.refuted") !== null);
      await until(received, () => document.querySelector("#weighted parameter-slider output").textContent === "3.50");
      const { window: gotWindow, ...got } = await soon(() => seen(received), ({ window: _, ...now }) => isDeepStrictEqual(now, sent));
      assert.deepEqual(got, sent);
      assert.ok(Math.abs(gotWindow - sentWindow) < 1e-4 * sentWindow);
      assert.equal(await received.evaluate(() => document.querySelector("link-notice").hidden), true);
      await assertNoTroubles(received);
      await received.close();
    }
    tab = await openLive(browser(), `${address}${query}`);
    const switched = await tab.evaluate(() => {
      document.querySelector("language-switch a").focus();
      return document.querySelector("language-switch a").getAttribute("href");
    });
    assert.ok(switched.startsWith(`../zh/sigmoid.html${query}`), switched);
    await click(tab, "#sigmoid .reset");
    await until(tab, () => !location.search.includes("sigmoid.at"));
    await tab.close();
  });

  test("what the reader opens before the engine is there has all that belongs to it, and is in the address", async () => {
    const changed = (path, text) => (path.endsWith(".html") ? text.replace('<details class="proof">', '<details class="proof" open>').replace('<details class="values">', '<details class="values" open>') : text);
    const server = await serveSite({ changed });
    const tab = await openLive(browser(), `${server.address}en/sigmoid.html`);
    await moved(tab, "by-reciprocal.open=1");
    await moved(tab, "sigmoid.table=open");
    await until(tab, () => document.querySelector("#by-reciprocal-1 .evidence input") !== null);
    await assertNoTroubles(tab);
    await tab.close();
    server.close();
  });

  test("a link to a function that someone typed", async () => {
    const tab = await openLive(browser(), `${site.address}zh/try.html?try.f=${encodeURIComponent("b*x^2+c")}&try-figure.b=-2&try-figure.at=0.5&try-figure.view=-3,3,-4,4`);
    await until(tab, () => document.querySelector('function-figure[f="b*x^2 + c"][data-live]') !== null);
    await until(tab, () => document.querySelector("#try-figure-b")?.value === "-2");
    await until(tab, () => /0\.500*/.test(document.querySelector("#try-figure .readout .at").textContent));
    assert.equal(await tab.evaluate(() => document.querySelector("#try-figure .handle").ariaValueMax), "3");
    assert.equal(await tab.evaluate(() => document.querySelector("link-notice").hidden), true);
    await tab.close();
  });

  test("a link to the smallest window far from 0 is written so that it can be read", async () => {
    const far = `${site.address}en/try.html?try.f=exp(x)&try-figure.at=6&try-figure.view=3,9,0,1000`;
    const isThere = () => document.querySelector('function-figure[f="exp(x)"][data-live]') !== null;
    const width = (tab) => tab.evaluate(() => ["ariaValueMin", "ariaValueMax"].map((end) => Number(document.querySelector("#try-figure .handle")[end])).reduce((left, right) => right - left));
    let tab = await openLive(browser(), far);
    await until(tab, isThere);
    await tab.evaluate(() => document.querySelector("#try-figure .handle").focus());
    for (let press = 0; press < 60; press++) await tab.press("+");
    await pause(1200); // it comes to rest, and into the address
    const query = await queryOf(tab);
    await tab.close();
    tab = await openLive(browser(), `${site.address}en/try.html${query}`);
    await until(tab, isThere);
    assert.equal(await tab.evaluate(() => document.querySelector("link-notice").hidden), true, query);
    assert.ok((await soon(() => width(tab), (size) => size < 2e-4)) < 2e-4, query);
    await tab.close();
  });

  test("a teacher's link hides controls, on the next page too", async () => {
    const tab = await openLive(browser(), `${address}?hide=sliders,questions,table`);
    const visible = (selector) => tab.evaluate((wanted) => [...document.querySelectorAll(wanted)].some((element) => element.checkVisibility()), selector);
    for (const hidden of ["parameter-slider", ".question", ".values"]) assert.equal(await visible(hidden), false, hidden);
    assert.equal(await visible(".plot"), true);
    assert.match(await tab.evaluate(() => document.querySelector(".way a").getAttribute("href")), /\?hide=sliders,questions,table$/);
    assert.equal(await tab.evaluate(() => document.querySelector("link-notice").hidden), true);
    await tab.close();
  });

  test("hidden proofs leave the rules, and nothing that a key could open", async () => {
    const rules = () => [...document.querySelectorAll(".proof > summary :is(.rule, .mark)")].map((rule) => [rule.textContent, rule.checkVisibility(), Math.round(rule.getBoundingClientRect().left)]);
    const proofs = () => [...document.querySelectorAll(".proof")].map(({ localName, parentElement }) => `${localName} in ${parentElement.className}`);
    let tab = await openLive(browser(), address);
    const [shown, opened] = [await tab.evaluate(rules), await tab.evaluate(proofs)];
    assert.ok(opened.includes("details in line") && opened.includes("details in displayed"));
    await tab.close();
    tab = await openLive(browser(), `${address}?hide=proofs`);
    assert.deepEqual(await tab.evaluate(rules), shown);
    assert.deepEqual(await tab.evaluate(proofs), opened.map((proof) => proof.replace("details", "div")));
    const takesFocus = await tab.evaluate(() =>
      [...document.querySelectorAll(":is(.proof, .proof + details) :is(summary, input, button, a), .proof + details")].filter((part) => {
        part.focus();
        return document.activeElement === part;
      }).length,
    );
    assert.equal(takesFocus, 0);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("what is still being moved goes along to the other language, and into a figure's link", async () => {
    const tab = await openLive(browser(), `${address}`);
    const followed = await tab.evaluate(() => {
      const press = (figure) => document.querySelector(`${figure} .handle`).dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
      press("#sigmoid");
      const link = document.querySelector("language-switch a");
      link.dispatchEvent(new PointerEvent("pointerdown"));
      const { search } = new URL(link.href);
      press("#sigmoid");
      document.querySelector('#sigmoid save-figure [data-kind="link"]').click();
      return [search, location.search];
    });
    assert.match(followed[0], /^\?sigmoid\.at=1\.\d$/);
    assert.match(followed[1], /^\?sigmoid\.at=1\.\d$/);
    assert.notEqual(followed[0], followed[1]);
    await tab.close();
  });

  const payload = encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(2)</script>');
  const hostile = [
    `sigmoid.at=${payload}`,
    `sigmoid.view=1,0,${payload}`,
    `by-power.line3=${payload}`,
    `by-power.open=${payload}&by-power.shown=-1`,
    `weighted.w=1e308`,
    `hide=${payload}`,
    `${payload}.at=1&nothing-here.at=2`,
    `__proto__.at=1&constructor.x=1&sigmoid.__proto__=2`,
  ];
  for (const query of hostile) {
    test(`a hostile link does no harm: ${query.slice(0, 40)}`, async () => {
      const tab = await openLive(browser(), `${address}?${query}`);
      await pause(300);
      assert.equal(await tab.evaluate(() => document.querySelectorAll("img, script:not([src], [data-later]), iframe").length), 0);
      assert.equal(await textOf(tab, "#weighted parameter-slider output"), "1.00");
      assert.doesNotMatch(await textOf(tab, "link-notice"), /<|script|onerror/);
      if (!query.includes("line3")) assert.equal(await tab.evaluate(() => document.querySelector("link-notice").hidden), false);
      await assertNoTroubles(tab);
      await tab.close();
    });
  }
}
