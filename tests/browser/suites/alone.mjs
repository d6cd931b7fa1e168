// Without a server and without a network: the single file from a disk, and the kept copy of the site.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { test } from "../drivers/kept.mjs";
import { serveSite, siteFolder } from "../site.mjs";
import { openLive, textOf, until } from "./tools.mjs";

const single = (language) => `${pathToFileURL(`${siteFolder}/slope-${language}.html`)}`;
const visible = (tab) => tab.evaluate(() => [...document.querySelectorAll("one-file > .step")].filter((step) => step.checkVisibility()).map(({ id }) => id));

export function testAlone(browser) {
  for (const language of ["zh", "en"]) {
    test(`${language}: the single file opens from a disk and lives`, async () => {
      const tab = await browser().open("about:blank");
      const complaints = [];
      tab.page.on("pageerror", ({ message }) => complaints.push(message));
      tab.page.on("console", (message) => ["error", "warn"].includes(message.type()) && complaints.push(message.text()));
      await tab.page.goto(single(language));
      await until(tab, () => document.querySelector("#sigmoid--sigmoid")?.hasAttribute("data-live"));
      assert.deepEqual(await visible(tab), ["front"]);
      await tab.evaluate(() => document.querySelector('.contents a[href="#sigmoid"]').click());
      await until(tab, () => document.querySelector("#sigmoid--sigmoid canvas")?.width > 300);
      assert.deepEqual(await visible(tab), ["sigmoid"]);
      await tab.evaluate(() => document.querySelector("#sigmoid--sigmoid .handle").focus());
      await tab.press("ArrowRight");
      await until(tab, () => document.querySelector("#sigmoid--sigmoid .readout .at").textContent !== "1.00");
      await tab.evaluate(() => document.activeElement.blur());
      await tab.press("ArrowRight");
      await until(tab, () => location.hash === "#tanh");
      await tab.evaluate(() => (location.hash = "sigmoid--by-power-4"));
      await until(tab, () => document.querySelector("#sigmoid--by-power-4 details").open);
      await tab.evaluate(() => document.querySelector("language-switch a").focus());
      assert.match(await tab.evaluate(() => document.querySelector("language-switch a").getAttribute("href")), /^slope-(zh|en)\.html.*#sigmoid--/);
      assert.deepEqual(complaints, []);
      await tab.close();
    });
  }

  test("on the way back the single file is where it was left", async () => {
    const tab = await browser().open(`${single("en")}#sigmoid`);
    const height = () => tab.evaluate(() => Math.round(scrollY));
    // The browser may still be on its way to the step that the address names.
    await until(tab, () => {
      scrollTo({ top: 2000, behavior: "instant" });
      return new Promise((stands) => setTimeout(() => stands(scrollY === 2000), 200));
    });
    await tab.evaluate(() => [...document.querySelectorAll(".contents a")].find(({ hash }) => hash === "#tanh").click());
    await until(tab, () => location.hash === "#tanh" && scrollY === 0);
    await tab.evaluate(() => history.back());
    await until(tab, () => location.hash === "#sigmoid" && scrollY > 0);
    assert.equal(await height(), 2000);
    await tab.page.reload();
    assert.equal(await height(), 2000, "after a reload, too");
    await tab.close();
  });

  test("the single file shows one step whatever its address names", async () => {
    for (const hash of ["%", "%E0%A4", "__proto__", encodeURIComponent('"><img src=x>')]) {
      const tab = await browser().open(`${single("en")}#${hash}`);
      assert.deepEqual(await visible(tab), ["front"], hash);
      await tab.close();
    }
  });

  test("the single file's engine works beside the page too", async () => {
    const tab = await browser().open(`${single("en")}#try`);
    await until(tab, () => document.querySelector("try-function[data-live]") !== null);
    await tab.evaluate(() => {
      const field = document.querySelector("try-function .entry input");
      field.value = "x^2+c";
      field.dispatchEvent(new Event("input"));
    });
    await until(tab, () => document.querySelector('function-figure[f="x^2 + c"][data-live]') && document.querySelector("[aria-busy]") === null && !document.querySelector("[data-stale]"));
    assert.match(await textOf(tab, '[data-part="facts"]'), /even/);
    assert.equal(await tab.evaluate(() => document.querySelector(".gave-up") === null), true);
    await tab.close();
  });

  test("the single file has the tensors too: its figures follow their sliders", async () => {
    const tab = await browser().open(`${single("en")}#tanh`);
    await until(tab, () => document.querySelector("tanh-formulas[data-live]") !== null);
    const before = await textOf(tab, "#tanh--formulas tbody td");
    await tab.evaluate(() => [...document.querySelectorAll("#tanh--formulas figure button")].at(-1).click());
    await until(tab, (was) => document.querySelector("#tanh--formulas tbody td").textContent.trim() !== was, before);
    assert.equal(await tab.evaluate(() => document.querySelector("#tanh--formulas .unavailable").hidden), true);
    await tab.close();
  });

  test("after the first visit the site is read without a network, and a new version waits to be asked for", async () => {
    const site = await serveSite();
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    await until(tab, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
    await tab.page.setOfflineMode(true);
    const worker = (await tab.page.browser().targets()).find((target) => target.type() === "service_worker" && target.url().startsWith(site.address));
    assert.ok(worker, "the worker keeps the site");
    site.close();
    for (const page of ["zh/tanh.html?tanh.at=1#curve", "en/glossary.html", "en/try.html", "zh/"]) {
      await tab.page.goto(site.address + page);
      assert.ok((await textOf(tab, "h1")).length > 1, page);
    }
    await tab.page.goto(`${site.address}en/try.html`);
    await until(tab, () => document.querySelector("try-function[data-live]") !== null);
    // What a page loads only when it is asked for is kept as well: the whole engine, the tensors, Python.
    await tab.page.goto(`${site.address}en/tanh.html`);
    await until(tab, () => document.querySelector("tanh-formulas[data-live]") !== null && document.querySelector("code-cell[data-live]") !== null);
    const before = await textOf(tab, "#formulas tbody td");
    await tab.evaluate(() => {
      [...document.querySelectorAll("#formulas figure button")].at(-1).click();
      document.querySelector("code-cell .output").textContent = "";
      document.querySelector("code-cell [data-do=run]").click();
      document.querySelector("derivation-steps details.proof").open = true;
    });
    await until(tab, () => document.querySelector("derivation-steps .evidence input") !== null);
    await tab.evaluate(() => {
      const field = document.querySelector("derivation-steps .evidence input");
      field.value = "0";
      field.dispatchEvent(new Event("input"));
    });
    await until(tab, (was) => document.querySelector("#formulas tbody td").textContent.trim() !== was, before);
    await until(tab, () => document.querySelector("derivation-steps .mark.refuted") !== null);
    await until(tab, () => document.querySelector("code-cell .output").textContent !== "" && !document.querySelector("code-cell").hasAttribute("data-running"));
    assert.doesNotMatch(await textOf(tab, "code-cell .output"), /Error/);
    await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration()).unregister());
    await tab.close();
  });

  test("a host that leaves .html off its addresses can be read without a network, too", async () => {
    const site = await serveSite({ shortens: true });
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    assert.match(await tab.evaluate(() => location.pathname), /en\/sigmoid$/);
    await until(tab, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
    site.close();
    for (const page of ["en/tanh.html", "en/tanh", "zh/index.html", "zh/"]) {
      await tab.page.goto(site.address + page);
      assert.ok((await textOf(tab, "h1")).length > 1, page);
    }
    await tab.page.goto(`${site.address}en/try.html`);
    await until(tab, () => document.querySelector("try-function[data-live]") !== null);
    await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration()).unregister());
    await tab.close();
  });

  test("a page without an engine begins the copy as well", async () => {
    const site = await serveSite();
    const tab = await browser().open(`${site.address}en/index.html`);
    await until(tab, async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
    // And only then it is known as an app.
    assert.match(await tab.evaluate(() => document.querySelector("link[rel=manifest]").href), /\/en\.webmanifest$/);
    await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration()).unregister());
    await tab.close();
    site.close();
  });

  test("a new version is announced, and taken, without touching another copy, when the reader asks for it", async () => {
    let version = "old";
    const site = await serveSite({ changed: (path, text) => (path.endsWith("service-worker.js") ? text.replace(/LECTURE_VERSION="[^"]*"/, `LECTURE_VERSION="${version}"`) : path.endsWith("tanh.html") ? text.replace("</h1>", ` ${version}</h1>`) : text) });
    const tab = await openLive(browser(), `${site.address}en/tanh.html`);
    await until(tab, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
    await tab.page.reload();
    const [old] = await tab.evaluate(() => caches.keys());
    const elsewhere = old.replace("/some/where/", "/else/where/");
    await tab.evaluate((store) => caches.open(store), elsewhere);
    version = "new";
    await tab.page.reload();
    assert.match(await textOf(tab, "h1"), /old$/, "from the kept version, whole");
    await until(tab, () => !document.querySelector("offline-copy").hidden);
    await tab.evaluate(() => document.querySelector("offline-copy button").click());
    await until(tab, () => / new$/.test(document.querySelector("h1").textContent));
    await pause(200);
    assert.deepEqual(new Set(await tab.evaluate(() => caches.keys())), new Set([old.replace("old", "new"), elsewhere]), "what another copy on this host keeps stays");
    await tab.evaluate((store) => caches.delete(store), elsewhere);
    await tab.evaluate(async () => (await navigator.serviceWorker.getRegistration()).unregister());
    await tab.close();
    site.close();
  });
}
