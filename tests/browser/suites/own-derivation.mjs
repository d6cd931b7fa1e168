// A derivation that the reader writes: each line is compared with the one before.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, openLive, until } from "./tools.mjs";

async function write(tab, text) {
  await tab.evaluate((typed) => {
    const field = document.querySelector("#mine textarea");
    field.focus();
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

const says = (tab, tally) => until(tab, (words) => document.querySelector("#mine .tally").textContent === words, tally);
const marks = (tab) => tab.evaluate(() => [...document.querySelectorAll("#mine .mark")].map(({ textContent }) => textContent).join(""));

export function testOwnDerivation(browser, site) {
  test("a derivation of one's own is judged line by line, and mended", async () => {
    const tab = await openLive(browser(), `${site.address}en/try.html`);
    assert.equal(await marks(tab), "✗✗✓"); // as the build has written it
    await write(tab, (await tab.evaluate(() => document.querySelector("#mine textarea").value)).replace("\n-e", "\n= e"));
    await says(tab, "Steps proved: 3 of 3.");
    assert.equal(await marks(tab), "✓✓✓");
    await write(tab, "(x+1)^2\nx^2+2x+");
    await until(tab, () => document.querySelector("#mine .mistake p")?.textContent.includes("at character 8"));
    await write(tab, "(x+1)^2\nx^2+2x+1\n\nx*(x+2)");
    await says(tab, "Steps proved: 1 of 2.");
    assert.equal(await tab.evaluate(() => document.querySelector("#mine .line.refuted .proof").open), true);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a link brings a derivation along; what it holds never becomes markup", async () => {
    let tab = await openLive(browser(), `${site.address}en/try.html?mine.lines=${encodeURIComponent("2x\nx+x")}`);
    await says(tab, "Steps proved: 1 of 1.");
    await tab.close(); // WebKit has one window
    tab = await openLive(browser(), `${site.address}zh/try.html?mine.lines=${encodeURIComponent("</textarea><img src=x onerror=alert(1)>\nx")}`);
    await until(tab, () => document.querySelector("#mine .mistake") !== null);
    assert.equal(await tab.evaluate(() => document.querySelectorAll("own-derivation img").length), 0);
    await assertNoTroubles(tab);
    await tab.close();
  });
}
