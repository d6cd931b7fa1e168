// The products of slopes follow the sliders, and float32 runs out before mathematics does.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, drawn, numberIn, openLive, textOf, until } from "./tools.mjs";

async function products(tab) {
  await drawn(tab);
  const rows = await tab.evaluate(() => [...document.querySelectorAll("#layers .runs tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
  return rows.map((cells) => cells.map(numberIn));
}

/** Sets a slider as a hand would leave it. */
function slide(tab, name, value) {
  return tab.evaluate(
    ([slider, wanted]) => {
      const range = document.querySelector(`#layers-${slider}`);
      range.value = wanted;
      range.dispatchEvent(new Event("input"));
    },
    [name, value],
  );
}

export function testDepth(browser, site) {
  test("the product of the slopes follows the number of layers, until float32 has none left", async () => {
    const tab = await openLive(browser(), `${site.address}en/composing.html`);
    assert.ok(Math.abs((await products(tab))[0][1] / 0.19661193 ** 20 - 1) < 0.01);
    await slide(tab, "z", 0);
    await slide(tab, "n", 74);
    assert.ok((await products(tab))[0][2] > 0);
    await tab.evaluate(() => document.querySelector("#layers-n").focus());
    await tab.press("ArrowRight");
    assert.equal(await textOf(tab, "#layers parameter-slider[name=n] output"), "75");
    const [[factor, product, stored]] = await products(tab);
    assert.equal(factor, 0.25);
    assert.ok(product > 0);
    assert.equal(stored, 0);
    await until(tab, () => /^sigmoid: 7\.\d+×10⁻⁴⁶; /.test(document.querySelector("#layers .said").textContent));
    await slide(tab, "z", -1);
    assert.deepEqual((await products(tab))[2], [0, 0, 0]);
    await assertNoTroubles(tab);
    await tab.close();
  });
}
