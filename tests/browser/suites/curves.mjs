// The figure of many curves: the legend chooses them and reads them, by mouse and by keyboard.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, click, drawn, middleOf, numberIn, openLive, textOf, until } from "./tools.mjs";

const row = (name) => `#all tr[data-f="${name}(x)"]`;

/** What the legend reads of one function. */
async function read(tab, name) {
  await drawn(tab);
  return { value: numberIn(await textOf(tab, `${row(name)} .value`)), slope: numberIn(await textOf(tab, `${row(name)} .slope`)) };
}

const spoken = (tab) => tab.evaluate(() => document.querySelector("#all .handle").ariaValueText);

export function testCurves(browser, site) {
  const address = `${site.address}en/side-by-side.html`;

  test("the legend reads every curve at the place that the arrow keys move", async () => {
    const tab = await openLive(browser(), address);
    assert.deepEqual(await read(tab, "prelu"), { value: -0.375, slope: 0.25 });
    await tab.evaluate(() => document.querySelector("#all .handle").focus());
    for (let steps = 0; steps < 25; steps++) await tab.press("ArrowRight");
    await drawn(tab);
    assert.equal(numberIn(await textOf(tab, "#all output.at")), 1);
    assert.deepEqual(await read(tab, "prelu"), { value: 1, slope: 1 });
    assert.deepEqual(await read(tab, "relu"), { value: 1, slope: 1 });
    assert.match(await tab.evaluate(() => document.querySelector("#all .handle").ariaValueText), /values: sigmoid 0\.7311, tanh/);
    await until(tab, () => location.search.includes("all.at=1"));
    assert.equal(await textOf(tab, "#all .said"), "", "the slider has said it");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the window follows the point where keys move it out of sight", async () => {
    const tab = await openLive(browser(), address);
    await tab.evaluate(() => document.querySelector("#all .handle").focus());
    for (let pages = 0; pages < 12; pages++) await tab.press("PageUp");
    await until(tab, () => {
      const handle = document.querySelector("#all .handle");
      const [place, plot] = [handle, handle.closest(".plot")].map((one) => one.getBoundingClientRect());
      return Number(handle.ariaValueNow) > 5 && Number(handle.ariaValueNow) <= Number(handle.ariaValueMax) && place.right < plot.right + 44 && !handle.classList.contains("away");
    });
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a box takes its curve out of the figure and out of what is said", async () => {
    const tab = await openLive(browser(), address);
    assert.match(await spoken(tab), /sigmoid/);
    await click(tab, `${row("sigmoid")} input`);
    await drawn(tab);
    assert.doesNotMatch(await spoken(tab), /sigmoid/);
    await tab.evaluate(() => document.querySelector('#all tr[data-f="sgn(x)"] input').focus());
    await tab.press(" ");
    await drawn(tab);
    assert.match(await spoken(tab), /values: sign function −1\.0000, tanh/);
    await tab.close();
  });

  test("the switch shows the slopes in a window of their own, and reset comes back", async () => {
    const tab = await openLive(browser(), address);
    await click(tab, '#all .which input[value="df"]');
    await drawn(tab);
    assert.match(await spoken(tab), /slopes: sigmoid 0\.1491/);
    const start = await middleOf(tab, "#all .handle");
    await tab.drag(start, { x: start.x + 60, y: start.y }, { x: start.x + 120, y: start.y });
    await drawn(tab);
    assert.ok(numberIn(await textOf(tab, "#all output.at")) > -1);
    await click(tab, "#all .reset");
    await drawn(tab);
    assert.equal(numberIn(await textOf(tab, "#all output.at")), -1.5);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a link shows the curves, the slopes, the place and the window that its sender saw", async () => {
    const tab = await openLive(browser(), `${address}?all.curves=1,8&all.which=df&all.at=-2&all.view=-3,3,-1,2`);
    await drawn(tab);
    assert.match(await spoken(tab), /^x = −2\.00, slopes: sign function 0\.0000, ELU 0\.1353$/);
    await click(tab, `${row("relu")} input`);
    await until(tab, () => location.search.includes("all.curves=1,5,8") && location.search.includes("all.view=-3,3,-1,2"));
    await click(tab, "#all .reset");
    await until(tab, () => location.search === "?all.which=df");
    assert.match(await spoken(tab), /slopes: sigmoid .* ELU 0\.2231$/);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a hostile link falls back, curve by curve", async () => {
    const tab = await openLive(browser(), `${address}?all.curves=99&all.which=%3Cb%3E&all.at=NaN&all.view=1,1,1,1`);
    await drawn(tab);
    assert.match(await spoken(tab), /^x = −1\.50, values: sigmoid/);
    await assertNoTroubles(tab);
    await tab.close();
  });
}
