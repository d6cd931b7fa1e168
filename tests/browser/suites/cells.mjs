// The code cells: they run and print what the page shows, can be edited and mended, and never take the page with them.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { axe } from "./axe.mjs";
import { assertNoTroubles, click, textOf, until } from "./tools.mjs";

const first = "code-cell";
const output = `${first} .output`;

async function openCells(browser, address, options) {
  const tab = await browser.open(address, options);
  await until(tab, () => [...document.querySelectorAll("code-cell")].every((cell) => cell.hasAttribute("data-live")));
  return tab;
}

/** Stop comes on when a run takes its time. */
async function press(tab, action, cell = first) {
  const button = `${cell} [data-do="${action}"]`;
  if (action === "stop") await until(tab, (wanted) => document.querySelector(wanted).getAttribute("aria-disabled") !== "true", button);
  await tab.evaluate((wanted) => document.querySelector(wanted).click(), button);
}

/** A first run loads Python: longer than `until` waits once. */
async function ended(tab, cell = first) {
  for (let times = 0; times < 5; times++) {
    const done = await until(tab, (wanted) => {
      const running = document.querySelector(wanted).hasAttribute("data-running");
      window.looks = running ? (window.looks ?? 0) + 1 : 0;
      return !running || window.looks > 90;
    }, cell).catch(() => undefined);
    if (done && !(await tab.evaluate((wanted) => document.querySelector(wanted).hasAttribute("data-running"), cell))) return;
    await tab.evaluate(() => (window.looks = 0));
  }
  assert.fail("the cell never ended");
}

async function run(tab, cell = first) {
  await press(tab, "run", cell);
  await ended(tab, cell);
}

/** The editor opens, and its whole text is replaced by another. */
async function write(tab, text, cell = first) {
  await press(tab, "edit", cell);
  await until(tab, (wanted) => document.querySelector(wanted).querySelector(".editor")?.shadowRoot.querySelector(".cm-content") !== undefined, cell);
  await tab.evaluate((wanted, typed) => {
    const content = document.querySelector(wanted).querySelector(".editor").shadowRoot.querySelector(".cm-content");
    content.focus();
    document.execCommand("selectAll");
    document.execCommand("insertText", false, typed);
  }, cell, text);
}

export function testCells(browser, site) {
  const address = `${site.address}en/sigmoid.html`;

  for (const language of ["zh", "en"]) {
    test(`${language}: a cell prints in the reader's browser what stands in the page`, async () => {
      const tab = await openCells(browser(), `${site.address}${language}/sigmoid.html`);
      const recorded = await textOf(tab, output);
      assert.notEqual(recorded, "");
      await tab.evaluate((wanted) => (document.querySelector(wanted).textContent = ""), output);
      await run(tab);
      assert.equal(await textOf(tab, output), recorded);
      await assertNoTroubles(tab);
      await tab.close();
    });
  }

  test("neither Python nor the editor is fetched before a reader asks for it", async () => {
    const tab = await openCells(browser(), address);
    const fetched = await tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /python|tensors|code-editor|notebook/.test(name)));
    assert.deepEqual(fetched, []);
    await tab.close();
  });

  test("a cell is edited in place, runs by Shift+Enter, and is as it was after Reset", async () => {
    const tab = await openCells(browser(), address);
    const before = await tab.evaluate((wanted) => document.querySelector(wanted).querySelector(".source").textContent, first);
    const recorded = await textOf(tab, output);
    await write(tab, "print(6 * 7)");
    await tab.evaluate((wanted) => {
      const content = document.querySelector(wanted).querySelector(".editor").shadowRoot.querySelector(".cm-content");
      content.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", keyCode: 13, shiftKey: true, bubbles: true, composed: true }));
    }, first);
    await ended(tab);
    assert.equal(await textOf(tab, output), "42");
    await press(tab, "reset");
    assert.equal(await tab.evaluate((wanted) => document.querySelector(wanted).querySelector(".source").textContent, first), before);
    assert.equal(await textOf(tab, output), recorded);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("Reset in the middle of a run shows the page's own cell again, and so it stays; the next run prints", async () => {
    const tab = await openCells(browser(), address);
    const recorded = await textOf(tab, output);
    await write(tab, "while True: print('on')");
    await press(tab, "run");
    await until(tab, (wanted) => document.querySelector(wanted).textContent.startsWith("on"), output);
    await press(tab, "reset");
    await pause(500);
    assert.equal(await textOf(tab, output), recorded);
    assert.equal(await textOf(tab, `${first} .said`), "");
    assert.equal(await tab.evaluate((wanted) => document.querySelector(wanted).matches("[data-running], [data-waiting]"), first), false);
    assert.equal(await tab.evaluate((wanted) => document.querySelector(wanted).ariaDisabled, `${first} [data-do="reset"]`), "true");
    await write(tab, "print(6 * 7)");
    await run(tab);
    assert.equal(await textOf(tab, output), "42");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("of Edit, Reset and Edit in haste comes one editor, and after a Reset none", async () => {
    for (const [actions, editors] of [[["edit", "reset"], 0], [["edit", "reset", "edit"], 1]]) {
      const tab = await openCells(browser(), address);
      await tab.evaluate((wanted, text) => (document.querySelector(wanted).textContent = text), output, "");
      await run(tab);
      await tab.evaluate((wanted, names) => names.forEach((name) => document.querySelector(`${wanted} [data-do="${name}"]`).click()), first, actions);
      await pause(1000);
      assert.equal(await tab.evaluate((wanted) => document.querySelectorAll(`${wanted} .editor`).length, first), editors, actions.join());
      await tab.close();
    }
  });

  test("what a cell prints is spoken by one line alone: that it has ended", async () => {
    const tab = await openCells(browser(), address);
    const spoken = await tab.evaluate((wanted) => [...document.querySelector(wanted).querySelectorAll(":is([aria-live], [role=log], [role=status], [role=alert])")].map(({ className }) => className), first);
    assert.deepEqual(spoken, ["said"]);
    await tab.close();
  });

  test("what a reader has written stays for the other language, on the way back and when the page is loaded again, until Reset", async () => {
    const tab = await openCells(browser(), address);
    const shown = () => tab.evaluate((wanted) => document.querySelector(wanted).querySelector(".editor")?.shadowRoot.querySelector(".cm-content").innerText ?? document.querySelector(wanted).querySelector(".source").textContent.trim(), first);
    const original = await shown();
    const isThere = (language) => until(tab, (wanted) => location.pathname.includes(`/${wanted}/`) && document.querySelector("code-cell[data-live] .editor") !== null, language);
    await write(tab, "print(6 * 7)");
    await tab.evaluate(() => document.querySelector("language-switch a").click());
    await isThere("zh");
    assert.equal(await shown(), "print(6 * 7)");
    assert.equal(await tab.evaluate(() => document.activeElement === document.body && document.querySelectorAll(".editor").length === 1), true);
    await run(tab);
    assert.equal(await textOf(tab, output), "42");
    await write(tab, "print(6 * 8)");
    await tab.page.goBack();
    await tab.page.reload();
    await isThere("en");
    assert.equal(await shown(), "print(6 * 8)");
    await press(tab, "reset");
    assert.equal(await shown(), original);
    await tab.page.reload();
    await until(tab, () => document.querySelector("code-cell[data-live]") !== null);
    await pause(300);
    assert.equal(await shown(), original);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("an error is shown with its line, in the code too", async () => {
    const tab = await openCells(browser(), address);
    await write(tab, "a = 1\nb = a / 0\nc = 2");
    await run(tab);
    assert.match(await textOf(tab, output), /ZeroDivisionError/);
    assert.match(await textOf(tab, `${output} .blame`), /line 2/);
    const blamed = await tab.evaluate((wanted) => document.querySelector(wanted).querySelector(".editor").shadowRoot.querySelector(".cm-blamed").textContent, first);
    assert.equal(blamed, "b = a / 0");
    await tab.close();
  });

  test("a run without an end is stopped, by the reader or by the limit, and the page stays awake", async () => {
    const tab = await openCells(browser(), address);
    await write(tab, "while True:\n    pass");
    const waits = await tab.evaluate((wanted) => {
      const cell = document.querySelector(wanted);
      cell.querySelector('[data-do="run"]').click();
      return cell.matches("[data-running]") && cell.matches("[data-waiting]");
    }, first);
    assert.equal(waits, false, "the page is drawn anew only when one has to wait");
    await until(tab, (wanted) => document.querySelector(wanted).matches("[data-waiting]"), first);
    // The page goes on drawing meanwhile.
    assert.ok(await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))));
    await press(tab, "stop");
    await ended(tab);
    assert.match(await textOf(tab, `${output} .stopped`), /^Stopped\./);
    await tab.evaluate((wanted) => document.querySelector(wanted).setAttribute("patience", "1"), first);
    await run(tab);
    assert.match(await textOf(tab, `${output} .stopped`), /after 1 seconds/);
    assert.match(await textOf(tab, `${output} button`), /up to 6 seconds/);
    await tab.evaluate((wanted) => document.querySelector(wanted).focus(), `${output} button`);
    await tab.press("Enter");
    await until(tab, (wanted) => document.querySelector(wanted).hasAttribute("data-running"), first);
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.do), "run");
    await press(tab, "stop");
    await ended(tab);
    await write(tab, "print('again')");
    await run(tab);
    assert.equal(await textOf(tab, output), "again");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a cell that needs those above it says so, and runs with them", async () => {
    const tab = await openCells(browser(), address);
    const cell = "#cell-torch-functional";
    const recorded = await textOf(tab, `${cell} .output`);
    await run(tab, cell);
    assert.match(await textOf(tab, `${cell} .output`), /NameError.*cells above have not run/s);
    await press(tab, "run_above", cell);
    await until(tab, (wanted, text) => document.querySelector(wanted).textContent.trim() === text, `${cell} .output`, recorded);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a line that never ends is shown while it grows, and stays after Stop", async () => {
    const tab = await openCells(browser(), address);
    await write(tab, "while True: print('.', end='')");
    await press(tab, "run");
    await until(tab, (wanted) => document.querySelector(wanted).textContent.startsWith("...."), output);
    await press(tab, "stop");
    await ended(tab);
    assert.match(await textOf(tab, output), /^\.{4}.*Stopped\./s);
    await tab.close();
  });

  test("output that never ends is cut, and says so", async () => {
    const tab = await openCells(browser(), address);
    await write(tab, "for i in range(100000):\n    print(i, i, i)");
    await run(tab);
    assert.match(await textOf(tab, `${output} .cut`), /too long/);
    assert.ok((await textOf(tab, output)).length < 110_000);
    await tab.close();
  });

  test("what is too large for the memory is the framework's own error, and the page says what keeps memory", async () => {
    const tab = await openCells(browser(), address);
    await write(tab, "import torch\ntorch.zeros(10**9)");
    await run(tab);
    assert.match(await textOf(tab, output), /can't allocate memory[\s\S]*A loop inside a function keeps all that it makes/);
    await tab.close();
  });

  for (const [language, lacking, sign] of [["en", "holds what the lecture needs", "is not one of Python’s"], ["zh", "只带了讲义要用的部分", "Python 不认识这个符号"]]) {
    test(`${language}: what this Python does not have, and a full-width sign, are explained in the reader's language`, async () => {
      const tab = await openCells(browser(), address.replace("/en/", `/${language}/`));
      await write(tab, "import pandas");
      await run(tab);
      assert.match(await textOf(tab, output), new RegExp(`No module named 'pandas'[^]*${lacking}`));
      await write(tab, "print（1）");
      await run(tab);
      assert.match(await textOf(tab, output), new RegExp(`invalid character '（' \\(U\\+FF08\\)[^]*${sign}`));
      await tab.close();
    });
  }

  test("nothing that is printed becomes markup", async () => {
    const tab = await openCells(browser(), address);
    await write(tab, "print('<img src=x onerror=alert(1)><b>bold</b>')");
    await run(tab);
    assert.equal(await textOf(tab, output), "<img src=x onerror=alert(1)><b>bold</b>");
    assert.equal(await tab.evaluate((wanted) => document.querySelectorAll(`${wanted} :is(img, b)`).length, output), 0);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("presented, Escape leads out of the editor and back to the slides", async () => {
    const tab = await openCells(browser(), address);
    await tab.press("p", "Alt");
    const isShown = () => tab.evaluate((wanted) => document.querySelector(wanted).checkVisibility(), first);
    for (let press = 0; press < 100 && !(await isShown()); press++) await tab.press("ArrowRight");
    await tab.evaluate((wanted) => document.querySelector(wanted).focus(), `${first} [data-do="edit"]`);
    await tab.press("Enter");
    await until(tab, () => document.activeElement.shadowRoot?.activeElement?.classList.contains("cm-content") === true);
    await tab.press("ArrowRight");
    const slide = () => tab.evaluate(() => document.querySelector(".presenter-bar .count").textContent);
    const before = await slide();
    await tab.press("Escape");
    assert.ok(await tab.evaluate(() => document.activeElement === document.body));
    await tab.press("ArrowRight");
    assert.notEqual(await slide(), before);
    await tab.close();
  });

  test("the keyboard is enough: into the editor, a run, and out of it again; and axe finds nothing", async () => {
    const tab = await openCells(browser(), address);
    await tab.evaluate((wanted) => document.querySelector(wanted).focus(), `${first} [data-do="edit"]`);
    await tab.press("Enter");
    const inEditor = () => document.activeElement.shadowRoot?.activeElement?.classList.contains("cm-content");
    await until(tab, inEditor);
    // What is typed stays in the editor: "p" presents nothing, and an arrow at the end turns no page.
    await tab.press("p");
    await tab.evaluate(() => document.execCommand("undo"));
    await write(tab, "torch.ones(1)");
    await tab.press("ArrowRight");
    assert.equal(await tab.evaluate(() => location.pathname.endsWith("/sigmoid.html") && document.querySelector(".presenter-bar") === null), true);
    await write(tab, "import torch\ntorch.ones(1)");
    await tab.press("Tab");
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.do), "run");
    await tab.press("Enter");
    await ended(tab);
    assert.match(await textOf(tab, output), /^tensor/);
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.do), "run", "the focus stays where it was");
    await tab.evaluate((wanted) => document.querySelector(wanted).focus(), `${first} [data-do="restart"]`);
    await tab.press("Enter");
    await until(tab, (wanted) => document.querySelector(wanted).ariaDisabled === "true", `${first} [data-do="restart"]`);
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.do), "restart");
    assert.deepEqual(await axe(tab), []);
    await tab.close();
  });

  test("a figure appears under its cell, and nothing of the page moves while it runs", async () => {
    const tab = await openCells(browser(), address);
    await write(tab, "import matplotlib.pyplot as plt\nplt.plot([1, 2, 3], [1, 4, 9])\nplt.title('squares')\nplt.show()");
    await run(tab);
    await until(tab, (wanted) => document.querySelector(`${wanted} .pyplot svg path`) !== null, output);
    assert.equal(await textOf(tab, `${output} .axes-title`), "squares");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the tabs show one framework at a time, and are chosen with a click", async () => {
    const tab = await openCells(browser(), address);
    const shown = () => tab.evaluate(() => [...document.querySelectorAll("code-cells")][0].querySelectorAll(".code-tab").values().filter((one) => one.offsetHeight > 0).map((one) => one.dataset.framework).toArray().join());
    assert.equal(await shown(), "torch");
    await click(tab, 'code-cells input[value="tensorflow"]');
    assert.equal(await shown(), "tensorflow");
    await until(tab, () => location.search === "?cells.framework=tensorflow");
    await tab.page.reload();
    await until(tab, () => customElements.get("code-cells") !== undefined);
    assert.equal(await shown(), "tensorflow", "a link keeps the tab");
    await click(tab, 'code-cells input[value="torch"]');
    await until(tab, () => location.search === "");
    await tab.close();
  });
}
