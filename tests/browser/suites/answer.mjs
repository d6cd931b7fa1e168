// A derivative that the reader types: proved in any form, a hint for the usual mistakes, a point that shows the others.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, openLive, until } from "./tools.mjs";

async function answer(tab, id, text) {
  await tab.evaluate((wanted, typed) => {
    const field = document.querySelector(`#${wanted} input`);
    field.focus();
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, id, text);
}

const says = (tab, id, expected) =>
  until(tab, (wanted, words) => document.querySelector(`#${wanted} .found`).textContent.includes(words), id, expected);

export function testAnswer(browser, site) {
  test("a derivative is right in whatever form it is written", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    for (const text of ["2*sigmoid(2x)*(1-sigmoid(2x))", "2e^(-2x)/(1+e^(-2x))^2", "(1-tanh(x)^2)/2"]) {
      await answer(tab, "double", text);
      await says(tab, "double", "Right.");
      await answer(tab, "double", "");
      await until(tab, () => document.querySelector("#double .found").textContent === "");
    }
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a usual mistake gets its own hint, another one a point where it shows, a slip of the pen its place", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    await answer(tab, "double", "(1-sigmoid(2x))*sigmoid(2x)");
    await says(tab, "double", "Not so. The outer layer is right.");
    await answer(tab, "double", "sigmoid(x)");
    await says(tab, "double", "and your answer gives");
    await answer(tab, "double", "2*(x");
    await says(tab, "double", "at character 5");
    await tab.close();
  });

  test("a solution that was opened is open in the link, too", async () => {
    let tab = await openLive(browser(), `${site.address}en/sigmoid.html`);
    await tab.evaluate(() => (document.querySelector("#double .solution").open = true));
    await until(tab, () => location.search === "?double.solution=open");
    const link = await tab.evaluate(() => location.href);
    await tab.close(); // WebKit has one window
    tab = await openLive(browser(), link);
    assert.equal(await tab.evaluate(() => document.querySelector("#double .solution").open), true);
    await tab.close();
  });

  test("a link brings the answer along; what it holds never becomes markup", async () => {
    let tab = await openLive(browser(), `${site.address}en/elu.html?by-alpha.answer=${encodeURIComponent("min(0, e^x-1)")}`);
    await says(tab, "by-alpha", "Right.");
    await tab.close(); // WebKit has one window
    tab = await openLive(browser(), `${site.address}en/elu.html?by-alpha.answer=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
    await says(tab, "by-alpha", "missing at character 1.");
    assert.equal(await tab.evaluate(() => document.querySelectorAll("checked-answer img").length), 0);
    await assertNoTroubles(tab);
    await tab.close();
  });
}
