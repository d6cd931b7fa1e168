// The figures whose numbers come from the tensors: nothing of those is loaded before a hand moves, and then the digits follow.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { serveSite } from "../site.mjs";
import { assertNoTroubles, click, openLive, textOf, until } from "./tools.mjs";

const tensorFiles = (tab) => tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /tensors-|(?<!service-)worker/.test(name)));
const column = (tab, figure, place) =>
  tab.evaluate((id, which) => [...document.querySelectorAll(`${id} tbody tr`)].map((row) => row.querySelectorAll("td")[which]?.textContent), figure, place);

export function testTensorFigures(browser, site) {
  test("four formulas of tanh: the tensors come with the first movement, then the wrong digits are marked", async () => {
    const tab = await openLive(browser(), `${site.address}en/tanh.html`);
    assert.deepEqual(await tensorFiles(tab), []);
    await click(tab, "#formulas button[value='-50']");
    await until(tab, () => document.querySelectorAll("#formulas tbody u").length === 1);
    assert.deepEqual(await column(tab, "#formulas", 0), ["−1.0", "NaN", "−1.0", "−1.0", "−1.0"]);
    assert.equal((await tensorFiles(tab)).filter((name) => /\.wasm$/.test(name)).length, 1);
    await tab.evaluate(() => document.querySelector("#formulas-x").focus());
    await tab.press("Home");
    await until(tab, () => document.querySelector("#formulas-x").ariaValueText === "−1000" && document.querySelectorAll("#formulas tbody u").length === 2);
    await until(tab, () => /formulas\.x=-1000/.test(location.search)); // written a moment after the slider rests
    await until(tab, () => /^x = −1000\. .*no number; no number; 0\.0; 0\.0\.$/.test(document.querySelector("#formulas .said").textContent));
    await assertNoTroubles(tab);
    await tab.close();
    const sent = await openLive(browser(), `${site.address}zh/tanh.html?formulas.x=0.02`);
    await until(sent, () => document.querySelector("#formulas .truth td").textContent === "0.019997334");
    await assertNoTroubles(sent);
    await sent.close();
  });

  test("the difference quotients follow the step, until it is lost", async () => {
    const tab = await openLive(browser(), `${site.address}en/composing.html`);
    assert.deepEqual(await tensorFiles(tab), []);
    const before = await column(tab, "#ways figure", 0);
    assert.deepEqual(before.slice(0, 2), ["0.7395278", "0.7395278"]);
    await tab.evaluate(() => document.querySelector("#ways-h").focus());
    await tab.press("ArrowRight");
    await until(tab, () => !document.querySelector("#ways .quotient td:last-child").textContent.startsWith("0.739515"));
    assert.equal(await textOf(tab, "#ways decimal-slider output"), "2×10⁻⁵");
    await tab.press("Home");
    await until(tab, () => document.querySelector("#ways .quotient td").textContent === "0.0");
    assert.equal(await textOf(tab, "#ways decimal-slider output"), "10⁻¹²");
    assert.deepEqual((await column(tab, "#ways figure", 0)).slice(0, 2), before.slice(0, 2));
    await until(tab, () => document.querySelector("#ways .said").textContent.startsWith("h = 10⁻¹². In float64 the forward quotient is 0.7395"));
    // A third from the left, and on to the middle: the hand drags the step along.
    const plot = await tab.evaluate(() => {
      const { x, y, width, height } = document.querySelector("#ways .plot").getBoundingClientRect();
      return { x, y: y + height / 2, width };
    });
    await tab.drag({ x: plot.x + plot.width / 3, y: plot.y }, { x: plot.x + plot.width / 2, y: plot.y });
    // −2 + 14.4/2 above 10⁻¹²
    await until(tab, () => document.querySelector("#ways decimal-slider output").textContent === "2×10⁻⁷");
    await until(tab, () => Math.abs(parseFloat(document.querySelector("#ways .marks b").style.left) - 50) < 1);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a click measures the activations, and the ReLU is the measure", async () => {
    const tab = await openLive(browser(), `${site.address}en/tanh.html`);
    assert.deepEqual(await column(tab, "#times", 0), ["–", "–", "–", "–", "–"]);
    await click(tab, "#times button");
    await until(tab, () => document.querySelector("#times").hasAttribute("data-measured"));
    const [relu, ...others] = (await column(tab, "#times", 0)).map(Number);
    assert.equal(relu, 1);
    assert.ok(others.every((ratio) => ratio > 0.2 && ratio < 100), String(others));
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("without the tensors the figures keep their still, and say why the digits stay", async () => {
    const poor = await serveSite({ without: /tensors-[^/]*\.wasm$/ });
    const tab = await openLive(browser(), `${poor.address}en/composing.html`);
    await tab.evaluate(() => document.querySelector("#ways-h").focus());
    await tab.press("ArrowRight");
    await until(tab, () => document.querySelector("#ways .unavailable").checkVisibility());
    assert.equal((await column(tab, "#ways figure", 0))[2], "0.7390976");
    assert.ok(await tab.evaluate(() => [...document.querySelectorAll("#ways .still")].some((still) => still.checkVisibility())));
    await tab.close();
    poor.close();
  });
}
