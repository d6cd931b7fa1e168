// The secant figure: the second point moves towards the first, from either side, and the quotient with it.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, click, drawn, middleOf, numberIn, openLive, textOf, until } from "./tools.mjs";

async function readout(tab, figure) {
  await drawn(tab);
  const [h, rise, slope] = await tab.evaluate(
    (id) => ["h", "rise", "secant-slope"].map((part) => document.querySelector(`#${id} output.${part}`).textContent),
    figure,
  );
  return { h: numberIn(h), rise: numberIn(rise), slope: numberIn(slope) };
}

/** On the parabola at 1 the quotient is 2 + h. */
function assertSecant({ h, rise, slope }) {
  assert.ok(Math.abs(slope - (2 + h)) < 2e-3, `h = ${h}, slope ${slope}`);
  assert.ok(Math.abs(rise - h * slope) < 1e-2, `h = ${h}, rise ${rise}, slope ${slope}`);
}

export function testSecant(browser, site) {
  const address = `${site.address}en/derivative.html`;

  test("the secant begins where the still one stood, and follows the mouse to the other side", async () => {
    const tab = await openLive(browser(), address);
    assert.deepEqual(await readout(tab, "smooth"), { h: 1.5, rise: 5.25, slope: 3.5 });
    const start = await middleOf(tab, "#smooth .handle");
    await tab.drag(start, { x: start.x - 100, y: start.y }, { x: start.x - 280, y: start.y });
    const moved = await readout(tab, "smooth");
    assert.ok(moved.h < 0, `h = ${moved.h}`);
    assertSecant(moved);
    assert.match(await tab.evaluate(() => document.querySelector("#smooth .handle").ariaValueText), /^h = .*slope/);
    await click(tab, "#smooth .reset");
    await until(tab, () => /^h = .*slope/.test(document.querySelector("#smooth .said").textContent));
    assert.deepEqual(await readout(tab, "smooth"), { h: 1.5, rise: 5.25, slope: 3.5 });
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the arrow keys reach 0, where there is no secant, and go beyond", async () => {
    const tab = await openLive(browser(), address);
    await tab.evaluate(() => document.querySelector("#smooth .handle").focus());
    let point = await readout(tab, "smooth");
    for (let steps = 0; steps < 40 && point.h > 0; steps++) {
      assertSecant(point);
      await tab.press("ArrowLeft");
      point = await readout(tab, "smooth");
    }
    assert.equal(point.h, 0);
    assert.equal(await textOf(tab, "#smooth output.secant-slope"), "–");
    assert.match(await tab.evaluate(() => document.querySelector("#smooth .handle").ariaValueText), /no secant/);
    await tab.press("ArrowLeft");
    assertSecant(await readout(tab, "smooth"));
    await tab.close();
  });

  test("keys do not take the moving point beyond the end of the axis", async () => {
    const tab = await openLive(browser(), address);
    await tab.evaluate(() => document.querySelector("#smooth .handle").focus());
    for (let pages = 0; pages < 12; pages++) await tab.press("PageUp");
    await until(tab, () => {
      const handle = document.querySelector("#smooth .handle");
      return Number(handle.ariaValueNow) > 1.5 && Number(handle.ariaValueNow) <= Number(handle.ariaValueMax);
    });
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("halving looks closer, and the two sides of a corner never agree", async () => {
    const tab = await openLive(browser(), address);
    for (let times = 0; times < 10; times++) await click(tab, "#smooth .halve");
    const near = await readout(tab, "smooth");
    assert.ok(near.h > 0 && near.h < 2e-3, `h = ${near.h}`);
    assertSecant(near);
    for (let times = 0; times < 10; times++) await click(tab, "#kinked .halve");
    assert.equal((await readout(tab, "kinked")).slope, 1);
    await click(tab, "#kinked .other-side");
    assert.equal((await readout(tab, "kinked")).slope, -1);
    await click(tab, "#kinked .reset");
    assert.deepEqual(await readout(tab, "kinked"), { h: 1.5, rise: 1.5, slope: 1 });
    await assertNoTroubles(tab);
    await tab.close();
  });
  test("what is panned and zoomed comes into the link, and a link shows it again", async () => {
    const tab = await openLive(browser(), address);
    const edge = () => tab.evaluate(() => document.querySelector("#smooth .handle").ariaValueMax);
    const home = await edge();
    await click(tab, "#smooth .zoom-in");
    await until(tab, () => location.search.includes("smooth.view="));
    const zoomed = await tab.evaluate(() => location.search);
    const start = await middleOf(tab, "#smooth .plot");
    await tab.drag({ x: start.x - 90, y: start.y + 60 }, { x: start.x - 30, y: start.y + 60 });
    await until(tab, (before) => location.search.includes("smooth.view=") && location.search !== before, zoomed);
    const [query, sent] = [await tab.evaluate(() => location.search), await edge()];
    assert.notEqual(sent, home);
    await click(tab, "#smooth .reset");
    await until(tab, () => !location.search.includes("smooth"));
    await tab.close();
    const received = await openLive(browser(), `${address}${query}`);
    await drawn(received);
    assert.ok(Math.abs((await received.evaluate(() => document.querySelector("#smooth .handle").ariaValueMax)) - sent) < 1e-3);
    await received.close();
  });
}
