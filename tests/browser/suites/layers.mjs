// Two layers: the numbers in the formulas follow the sliders, and the engine's verdict follows what stands between them.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, click, openLive, until } from "./tools.mjs";

/** The formulas as they are written, and the sign before the verdict. */
function filled(tab) {
  return tab.evaluate(() => ({
    formulas: [...document.querySelectorAll("#layers .filled annotation")].map((note) => note.textContent),
    sign: document.querySelector("#layers .outcome .mark").className,
  }));
}

async function untilFilled(tab, latex) {
  await until(tab, (wanted) => [...document.querySelectorAll("#layers .filled annotation")].some((note) => note.textContent.includes(wanted)), latex);
  return filled(tab);
}

export function testLayers(browser, site) {
  test("two layers fold into one, until something stands between them", async () => {
    const tab = await openLive(browser(), `${site.address}en/why.html`);
    const before = await filled(tab);
    assert.match(before.formulas.at(-1), /-3x\+2$/);
    assert.equal(before.sign, "mark proved");
    await tab.evaluate(() => document.querySelector("#layers-w").focus());
    await tab.press("ArrowRight");
    assert.match((await untilFilled(tab, "-3.75x+2")).sign, /proved/);
    await click(tab, "#layers input[value=relu]");
    const bent = await untilFilled(tab, "\\operatorname{ReLU}(2.5x-1)");
    assert.match(bent.sign, /refuted/);
    await until(tab, () => /No single layer/.test(document.querySelector("#layers .said").textContent));
    await tab.evaluate(() => document.querySelector("#layers-w").focus());
    for (let steps = 0; steps < 5; steps++) await tab.press("ArrowLeft");
    assert.match((await untilFilled(tab, "y} = 0.5")).sign, /proved/);
    await assertNoTroubles(tab);
    await tab.close();
  });
}
