// Gradient descent on two errors: on the step nothing moves, on the sigmoid the dot goes downhill.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, click, drawn, numberIn, openLive, textOf, until } from "./tools.mjs";

async function standing(tab) {
  await drawn(tab);
  const rows = await tab.evaluate(() => [...document.querySelectorAll("#stuck .runs tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
  return rows.map((cells) => cells.map(numberIn));
}

export function testDescent(browser, site) {
  test("on a flat error nothing moves, on a slope it does", async () => {
    const tab = await openLive(browser(), `${site.address}en/threshold.html`);
    const start = await standing(tab);
    assert.deepEqual(start[0], [-2, 1, 0]);
    const [, startError, startSlope] = start[1];
    await click(tab, "#stuck .one");
    const [flat, steep] = await standing(tab);
    assert.deepEqual(flat, start[0]);
    assert.ok(Math.abs(steep[0] - (-2 - 2 * startSlope)) < 2e-3, `from −2 at slope ${startSlope} to ${steep[0]}`);
    assert.ok(steep[1] < startError);
    await click(tab, "#stuck .many");
    assert.equal(await textOf(tab, "#stuck .count output"), "21");
    const after = await standing(tab);
    assert.deepEqual(after[0], start[0]);
    assert.ok(after[1][1] < 0.05, `error ${after[1][1]}`);
    await until(tab, () => /Solid curve after 21 steps: x = −2\.000, error 1\.0000/.test(document.querySelector("#stuck .said").textContent));
    await tab.evaluate(() => document.querySelector("#stuck-eta").focus());
    await tab.press("ArrowRight");
    const faster = await standing(tab);
    assert.deepEqual(faster[0], start[0]);
    assert.ok(faster[1][1] < after[1][1], "the same steps at a higher rate lead further");
    await until(tab, () => /stuck\.steps=21/.test(location.search));
    await click(tab, "#stuck .reset");
    assert.deepEqual(await standing(tab), start);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a link to a descent shows its steps", async () => {
    const tab = await openLive(browser(), `${site.address}en/threshold.html?stuck.steps=5&stuck.eta=4`);
    await until(tab, () => document.querySelector("#stuck-eta").value === "4");
    const linked = await standing(tab);
    assert.equal(await textOf(tab, "#stuck .count output"), "5");
    await click(tab, "#stuck .reset");
    for (let steps = 0; steps < 5; steps++) await click(tab, "#stuck .one");
    assert.notDeepEqual(await standing(tab), linked);
    await tab.evaluate(() => document.querySelector("#stuck-eta").focus());
    for (let presses = 0; presses < 4; presses++) await tab.press("ArrowRight");
    assert.deepEqual(await standing(tab), linked);
    await tab.close();
  });
}
