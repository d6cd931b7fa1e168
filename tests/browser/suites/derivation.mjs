// The derivation: line by line or all, the proof behind the tick, and a changed sign that turns the tick into a cross.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, click, openLive, textOf, until } from "./tools.mjs";

const line = (number) => `#by-reciprocal-${number}`;
const markOf = (tab, number) => tab.evaluate((wanted) => document.querySelector(`${wanted} .mark`).classList[1], line(number));

/** Puts a text into a line's field as a hand would: everything marked, then typed over. The proof's opening brings the field. */
async function write(tab, item, text) {
  await until(tab, (wanted) => document.querySelector(`${wanted} input`) !== null, item);
  await tab.evaluate((wanted) => {
    const field = document.querySelector(`${wanted} input`);
    field.focus();
    field.select();
  }, item);
  await tab.type(text);
}

export function testDerivation(browser, site) {
  const address = `${site.address}zh/sigmoid.html`;

  test("a line at a time, or all", async () => {
    const tab = await openLive(browser(), address);
    const covered = () => tab.evaluate(() => document.querySelectorAll("#by-reciprocal .covered").length);
    const lines = await tab.evaluate(() => document.querySelectorAll("#by-reciprocal .line").length);
    const height = () => tab.evaluate(() => document.querySelector("#by-reciprocal").offsetHeight);
    const whole = await height();
    assert.equal(await covered(), 0);
    await click(tab, "#by-reciprocal button.one");
    assert.equal(await covered(), lines - 1);
    assert.equal(await height(), whole, "the page does not jump");
    await click(tab, "#by-reciprocal button.one");
    const second = await textOf(tab, "#by-reciprocal-2 .rule");
    assert.equal(await textOf(tab, "#by-reciprocal .newest-said"), `第 2 行 · ${second}`, "who does not see the line hears of it");
    assert.equal(await covered(), lines - 2);
    await click(tab, "#by-reciprocal button.all");
    assert.equal(await covered(), 0);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the tick opens the proof, by mouse and by keyboard", async () => {
    const tab = await openLive(browser(), address);
    const isOpen = (number) => tab.evaluate((wanted) => document.querySelector(`${wanted} details`).open, line(number));
    await click(tab, `${line(3)} .mark`);
    assert.equal(await isOpen(3), true);
    assert.match(await textOf(tab, `${line(3)} .reason`), /范式/);
    assert.match(await textOf(tab, `${line(3)} .call`), /→ proved$/);
    await tab.evaluate((wanted) => document.querySelector(`${wanted} summary`).focus(), line(4));
    await tab.press("Enter");
    assert.equal(await isOpen(4), true);
    await tab.close();
  });

  test("a changed sign turns the tick into a cross with a counterexample, and back", async () => {
    const tab = await openLive(browser(), address);
    const tally = await textOf(tab, "#by-reciprocal .tally");
    const equation = () => tab.evaluate((wanted) => document.querySelector(`${wanted} .equation`).innerHTML, line(6));
    const asWritten = await equation();
    await click(tab, `${line(6)} .mark`);
    await write(tab, line(6), "sigmoid(x)+sigmoid(x)^2");
    await until(tab, (wanted) => document.querySelector(`${wanted} .mark`).classList.contains("refuted"), line(6));
    assert.equal(await textOf(tab, `${line(6)} .mark span`), "✗");
    assert.match(await textOf(tab, `${line(6)} .counterexample`), /≠/);
    assert.equal(await markOf(tab, 7), "refuted", "the next line follows from the old one");
    assert.equal(await markOf(tab, 5), "proved");
    assert.notEqual(await textOf(tab, "#by-reciprocal .tally"), tally);
    await click(tab, `${line(6)} .restore`);
    await until(tab, (wanted) => document.querySelector(`${wanted} .mark`).classList.contains("proved"), line(6));
    assert.equal(await textOf(tab, "#by-reciprocal .tally"), tally);
    assert.ok((await equation()) === asWritten, "with its marks of what has changed");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("another way of writing the same is still proved", async () => {
    const tab = await openLive(browser(), address);
    await click(tab, `${line(7)} .mark`);
    await write(tab, line(7), "1/(2+e^x+e^-x)");
    await until(tab, (wanted) => document.querySelector(`${wanted} .line, ${wanted}`).classList.contains("changed"), line(7));
    assert.equal(await markOf(tab, 7), "proved");
    await tab.close();
  });

  test("a branch that claims too much keeps its tick, with an exception beside it", async () => {
    const tab = await openLive(browser(), `${site.address}zh/relu.html`);
    const except = () => tab.evaluate(() => document.querySelector("#prime-3 .except").textContent);
    assert.equal(await except(), "");
    await click(tab, "#prime-3 .mark");
    await write(tab, "#prime-3", "x>=0 ? 1 : 0");
    await until(tab, () => /x=0.*时除外/.test(document.querySelector("#prime-3 .except").textContent));
    assert.equal(await tab.evaluate(() => document.querySelector("#prime-3 .mark").classList[1]), "proved");
    assert.match(await textOf(tab, "#prime-3 .call"), /→ proved, except x == 0$/);
    assert.match(await textOf(tab, "#prime .tally"), /1 步有例外/);
    await click(tab, "#prime-3 .restore");
    await until(tab, () => document.querySelector("#prime-3 .except").textContent === "");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a slip of the pen is answered with a sentence and a place", async () => {
    const tab = await openLive(browser(), address);
    await click(tab, `${line(7)} .mark`);
    await write(tab, line(7), "2*(x");
    await until(tab, (wanted) => /第 5 个字符处缺一个右括号/.test(document.querySelector(`${wanted} .mistake`)?.textContent), line(7));
    await write(tab, line(7), "sigmoid(x)*(1-sigmoid(x))");
    await until(tab, (wanted) => document.querySelector(`${wanted} .mistake`) === null, line(7));
    await tab.close();
  });
  test("a line that breaks is not called proved, nor is the next one, and a link shows where it breaks", async () => {
    const tab = await openLive(browser(), `${site.address}en/sigmoid.html?by-reciprocal.line3=1/(`);
    await until(tab, (wanted) => document.querySelector(`${wanted} .mistake`)?.checkVisibility(), line(3));
    for (const number of [3, 4]) assert.equal(await tab.evaluate((wanted) => document.querySelector(`${wanted} .mark`).outerHTML, line(number)), '<span class="mark"></span>');
    for (const number of [2, 5]) assert.equal(await markOf(tab, number), "proved");
    assert.equal(await textOf(tab, "#by-reciprocal .tally"), "7 steps, 5 of them proved.");
    await click(tab, `${line(3)} .restore`);
    await until(tab, () => /each one proved/.test(document.querySelector("#by-reciprocal .tally").textContent));
    for (const number of [3, 4]) assert.equal(await markOf(tab, number), "proved");
    assert.equal(await tab.evaluate((wanted) => document.querySelector(`${wanted} input`).maxLength, line(3)), 1000, "no more than a link takes");
    const reason = () => tab.evaluate((wanted) => {
      const said = document.querySelector(`${wanted} .reason`);
      return { height: said.offsetHeight, isSaid: said.checkVisibility({ visibilityProperty: true }) };
    }, line(3));
    const before = await reason();
    assert.equal(before.isSaid, true);
    await tab.evaluate((wanted) => {
      const field = document.querySelector(`${wanted} input`);
      field.value = "1/(";
      field.dispatchEvent(new Event("input"));
    }, line(3));
    await until(tab, (wanted) => document.querySelector(`${wanted} .mistake`) !== null, line(3));
    assert.deepEqual(await reason(), { ...before, isSaid: false }, "nothing moves under the hand");
    await assertNoTroubles(tab);
    await tab.close();
  });
}
