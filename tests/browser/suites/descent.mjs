// Gradient descent on two errors: on the step nothing moves, on the sigmoid the dot goes downhill.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoTroubles, click, drawn, numberIn, openLive, textOf } from "./tools.mjs";

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
    assert.match(await textOf(tab, "#stuck .said"), /Solid curve after 21 steps: x = −2\.000, error 1\.0000/);
    await click(tab, "#stuck .reset");
    assert.deepEqual(await standing(tab), start);
    await assertNoTroubles(tab);
    await tab.close();
  });
}
