// A function of the reader's own: everything follows the field, mistakes have a place, and nothing typed becomes markup.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, click, openLive, textOf, until } from "./tools.mjs";

const field = "#try-field";
const hostile = ['"><img src=x onerror=alert(1)>', "<script>alert(1)</script>", "javascript:alert(1)", "${x}", "\\htmlClass{x}{y}", "x\u202E)(", "%3Cb%3E"];

async function write(tab, text) {
  await tab.evaluate((wanted) => {
    const input = document.querySelector(wanted);
    input.focus();
    input.select();
  }, field);
  await tab.type(text);
}

/** As a paste does it: quicker than typing, and any character goes. */
function paste(tab, text) {
  return tab.evaluate((wanted, pasted) => {
    const input = document.querySelector(wanted);
    input.value = pasted;
    input.dispatchEvent(new Event("input"));
  }, field, text);
}

const settled = (tab) => until(tab, () => document.querySelector("try-function:not([data-stale])") && document.querySelector("[aria-busy]") === null);
const partText = (tab, name) => textOf(tab, `[data-part="${name}"]`);

async function openTry(browser, address) {
  const tab = await openLive(browser, address);
  await until(tab, () => document.querySelector("try-function[data-live]") !== null);
  return tab;
}

export function testTry(browser, site) {
  const address = `${site.address}en/try.html`;

  test("of a link with a mistake nothing is answered but the mistake, until the formula can be read", async () => {
    const tab = await openTry(browser(), `${address}?try.f=2*(x&try-figure.view=-3,3,-4,4`);
    await until(tab, () => document.querySelector("try-function .mistake p") !== null);
    const isSeen = () => [...document.querySelectorAll("try-function > :is(.part, h3)")].some((part) => part.checkVisibility());
    assert.equal(await tab.evaluate(isSeen), false);
    await paste(tab, "2*(x+");
    await pause(600);
    assert.equal(await tab.evaluate(isSeen), false, "still none");
    await write(tab, "2*(x+1)");
    await until(tab, () => document.querySelector('function-figure[f="2*(x + 1)"][data-live]')?.checkVisibility());
    await settled(tab);
    assert.ok(await tab.evaluate(() => [...document.querySelectorAll("try-function > :is(.part, h3)")].every((part) => part.checkVisibility())));
    await write(tab, "2*(x+");
    await until(tab, () => document.querySelector("try-function .mistake p") !== null);
    assert.equal(await tab.evaluate(isSeen), true, "a slip of the pen leaves what was answered");
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the caption speaks of a slider where there is one", async () => {
    const tab = await openTry(browser(), address);
    for (const [formula, isNamed] of [["b*tanh(x)", true], ["tanh(x)", false]]) {
      await paste(tab, formula);
      await until(tab, (wanted) => document.querySelector(`function-figure[f="${wanted}"][data-live]`) !== null, formula);
      await settled(tab);
      assert.equal(/slider/.test(await textOf(tab, "try-function figcaption")), isNamed, formula);
    }
    await tab.close();
  });

  test("another formula within the pause after a zoom has its own window, and the point that the address says", async () => {
    const tab = await openTry(browser(), address);
    const draw = async (formula) => {
      await paste(tab, formula);
      await until(tab, (wanted) => document.querySelector(`function-figure[f="${wanted}"][data-live]`) !== null, formula);
    };
    const press = (button) => tab.evaluate((wanted) => document.querySelector(`#try-figure ${wanted}`).click(), button);
    await draw("sin(x)");
    await tab.evaluate(() => document.querySelector("#try-figure .handle").focus());
    for (let step = 0; step < 3; step++) await tab.press("ArrowRight");
    await until(tab, () => location.search.includes("try-figure.at="));
    const drawnNext = draw("cos(x)");
    await pause(100);
    await press(".reset");
    await press(".zoom-in");
    await drawnNext;
    await tab.evaluate(() => document.dispatchEvent(new Event("theme-change"))); // of the figure that went, too
    await pause(1200);
    assert.doesNotMatch(await tab.evaluate(() => location.search), /try-figure\.(at|view)/);
    assert.equal(await textOf(tab, "#try-figure .readout .at"), "1.00");
    await tab.close();
  });

  test("what is typed is shown, drawn, derived and judged", async () => {
    const tab = await openTry(browser(), address);
    assert.equal(await tab.evaluate((wanted) => getComputedStyle(document.querySelector(wanted)).fontVariantEastAsian, field), "normal", "signs of one width");
    await write(tab, "b*max(0,x-2)");
    await until(tab, () => document.querySelector('function-figure[f="b*max(0, x - 2)"][data-live]') !== null);
    await settled(tab);
    assert.match(await partText(tab, "kinks"), /x=2.*differentiable exactly when b=0/s);
    assert.equal(await tab.evaluate(() => document.querySelectorAll("#try-figure parameter-slider").length), 1);
    assert.match(await partText(tab, "facts"), /never decreasing/);
    assert.ok(await tab.evaluate(() => document.querySelectorAll('[data-part="derivation"] .rule').length > 1));
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("where a function has no value, it has no slope, whatever the derivative's formula says there", async () => {
    const tab = await openTry(browser(), address);
    await write(tab, "ln(x)");
    await until(tab, () => document.querySelector('function-figure[f="log(x)"][data-live]') !== null);
    await tab.evaluate(() => (document.querySelector("#try-figure .values").open = true));
    await until(tab, () => document.querySelectorAll("#try-figure .values tbody tr").length > 4);
    const rows = await tab.evaluate(() => [...document.querySelectorAll("#try-figure .values tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)));
    const left = rows.filter(([x]) => x.startsWith("−"));
    assert.ok(left.length > 1 && left.every(([, value, slope]) => value === slope), JSON.stringify(rows));
    assert.ok(rows.some(([x, , slope]) => x === "2" && slope === "0.5000"), JSON.stringify(rows));
    await tab.close();
  });

  test("the facts follow the slider", async () => {
    const tab = await openTry(browser(), address);
    await tab.evaluate(() => {
      const range = document.querySelector("#try-figure parameter-slider input");
      range.value = "-1";
      range.dispatchEvent(new Event("input"));
    });
    await until(tab, () => /a=−1/.test(document.querySelector(".held").textContent.replaceAll(/\s/g, "")));
    assert.match(await partText(tab, "facts"), /only above/);
    await tab.close();
  });

  for (const [language, sentence] of [["zh", /第 4 个字符处缺少?一?/], ["en", /missing at character 4/]]) {
    test(`${language}: a mistake is answered with a sentence and its place`, async () => {
      const tab = await openTry(browser(), `${site.address}${language}/try.html`);
      await write(tab, "2*(");
      await until(tab, () => document.querySelector("try-function .mistake p") !== null);
      assert.match(await textOf(tab, "try-function .mistake p"), sentence);
      assert.equal(await tab.evaluate(() => document.querySelector(".echo mark").previousSibling.textContent), "2*(");
      await write(tab, "2*(x)");
      await until(tab, () => document.querySelector("try-function .mistake p") === null);
      await tab.close();
    });
  }

  test("beside a mistake the last function stands whole: never one's f over another's f'", async () => {
    const tab = await openTry(browser(), address);
    const before = await textOf(tab, '[data-part="result"]');
    await write(tab, "2*(x");
    await until(tab, () => document.querySelector("try-function .mistake p") !== null);
    assert.equal(await textOf(tab, '[data-part="result"]'), before);
    await tab.close();
  });

  test("a link opens the branches of the derivation that its sender had opened, and another formula has its own", async () => {
    const tab = await openTry(browser(), `${address}?try.f=exp(tanh(x^2))&try-tree.turned=2`);
    await settled(tab);
    await until(tab, () => document.querySelectorAll("#try-tree details[open]").length === 2);
    assert.equal(await tab.evaluate(() => document.querySelector("link-notice").hidden), true);
    await write(tab, "sin(cos(x^3))");
    await until(tab, () => !location.search.includes("turned"));
    await settled(tab);
    assert.equal(await tab.evaluate(() => document.querySelectorAll("#try-tree details[open]").length), 1);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("an example is picked with a click", async () => {
    const tab = await openTry(browser(), address);
    await click(tab, '[data-f="tanh(a*x)"]');
    await until(tab, () => document.querySelector('function-figure[f="tanh(a*x)"][data-live]') !== null);
    await settled(tab);
    assert.match(await partText(tab, "facts"), /odd/);
    await tab.close();
  });

  test("nothing that is typed becomes markup", async () => {
    const tab = await openTry(browser(), address);
    for (const text of hostile) {
      await paste(tab, text);
      await until(tab, (pasted) => document.querySelector("#try-field").value === pasted, text);
      await pause(400);
      assert.equal(await tab.evaluate(() => document.querySelectorAll("try-function :is(img, script, b:not(.question b), iframe)").length), 0, text);
    }
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a formula that was stopped before all was said of it has its own kinks and facts in the end, not another's", async () => {
    const whole = await openTry(browser(), `${address}?try.f=exp(x)`);
    await until(whole, () => document.querySelector('function-figure[f="exp(x)"][data-live]') !== null);
    await settled(whole);
    const wanted = await Promise.all(["kinks", "facts"].map((name) => partText(whole, name)));
    await whole.close();
    const tab = await openTry(browser(), address);
    // The first question about kinks is lost on its way.
    await tab.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message, ...rest) {
        if (message.verb !== "kinks" || window.lost) post.call(this, message, ...rest);
        else window.lost = true;
      };
    });
    await paste(tab, "exp(x)");
    await until(tab, () => window.lost && document.querySelector('function-figure[f="exp(x)"]') !== null);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('[aria-busy]:is([data-part="kinks"], [data-part="facts"])').length), 2, "what is another formula's is marked so");
    await paste(tab, "2");
    await paste(tab, "2*(");
    await until(tab, () => document.querySelector("try-function .mistake p") !== null);
    await pause(1000);
    await until(tab, () => document.querySelector("[aria-busy]") === null);
    assert.deepEqual(await Promise.all(["kinks", "facts"].map((name) => partText(tab, name))), wanted);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the figure of an earlier formula is let go: another theme is drawn only where the page shows it, and a moved figure stays as it was", async () => {
    const tab = await openTry(browser(), address);
    for (const formula of ["x^2", "x^3"]) {
      await paste(tab, formula);
      await until(tab, (wanted) => document.querySelector(`function-figure[f="${wanted}"][data-live]`) !== null, formula);
    }
    await settled(tab);
    await tab.evaluate(() => {
      const figure = document.querySelector("try-function function-figure");
      const { parentElement, nextSibling } = figure;
      document.body.append(figure);
      parentElement.insertBefore(figure, nextSibling);
    });
    await pause(300);
    const handles = () => tab.evaluate(() => document.querySelectorAll("try-function function-figure .handle").length);
    assert.equal(await handles(), 1);
    const cleared = await tab.evaluate(async () => {
      const places = [];
      const clear = CanvasRenderingContext2D.prototype.clearRect;
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        places.push(this.canvas.isConnected);
        clear.apply(this, box);
      };
      document.dispatchEvent(new Event("theme-change"));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return places;
    });
    assert.ok(cleared.length >= 5, `${cleared.length} canvases are drawn anew`);
    assert.deepEqual(cleared.filter((isOnPage) => !isOnPage), []);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("what takes the engine too long is stopped, and the page has stayed awake", async () => {
    const tab = await openTry(browser(), address);
    // No formula is known that takes so long: the question about the facts is lost on its way instead, until `answering`.
    await tab.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message, ...rest) {
        if (message.verb !== "facts" || window.answering) post.call(this, message, ...rest);
      };
    });
    await paste(tab, "x^3");
    let beats = 0;
    while (beats < 100 && !(await tab.evaluate(() => document.querySelector(".gave-up") !== null))) {
      await pause(100);
      beats++;
    }
    assert.ok(beats > 20 && beats < 100, `the page answered ${beats} times`);
    assert.match(await textOf(tab, ".gave-up"), /still at work after 5 seconds/);
    await tab.evaluate(() => void (window.answering = true));
    await write(tab, "x^2");
    await until(tab, () => document.querySelector('function-figure[f="x^2"][data-live]') !== null);
    await settled(tab);
    assert.match(await partText(tab, "facts"), /even/);
    await tab.close();
  });
}
