// The figure: the point, the tangent's values, pan and zoom, by mouse and by keyboard.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, click, drawn, middleOf, numberIn, openLive, textOf, until } from "./tools.mjs";

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const slope = (x) => sigmoid(x) * (1 - sigmoid(x));
const handle = "#sigmoid .handle";

async function readout(tab, figure = "sigmoid") {
  await drawn(tab);
  const [at, value, rise] = await tab.evaluate(
    (id) => [".at", ".value", ".slope"].map((part) => document.querySelector(`#${id} .readout ${part}`).textContent),
    figure,
  );
  return { x: numberIn(at), value: numberIn(value), slope: numberIn(rise) };
}

function assertOnCurve({ x, value, slope: rise }) {
  assert.ok(Math.abs(value - sigmoid(x)) < 2e-3, `σ(${x}) = ${value}`);
  assert.ok(Math.abs(rise - slope(x)) < 2e-3, `σ′(${x}) = ${rise}`);
}

/** What the figure says of its window, once it has come to rest where `isThere` holds: where the machine is slow, it may rest on the way. */
async function said(tab, isThere) {
  for (let rests = 0; rests < 10; rests++) {
    const sentence = await until(tab, () => {
      const place = document.querySelector("#sigmoid .said");
      const text = place.textContent;
      place.textContent = "";
      return text;
    });
    const [left, right] = sentence.match(/x (?:from|从) (\S+) (?:to|到) ([^\s,，]+)/).slice(1).map(numberIn);
    if (isThere({ left, right, wide: right - left })) return sentence;
  }
  assert.fail(`the figure never came to: ${isThere}`);
}

const anywhere = () => true;
const atHome = ({ left, right }) => left === -7 && right === 7;

const focus = (tab, selector) => tab.evaluate((wanted) => document.querySelector(wanted).focus(), selector);

export function testFigure(browser, site) {
  const address = `${site.address}en/sigmoid.html`;

  test("the live figure begins where the still one ended", async () => {
    const tab = await openLive(browser(), address);
    assert.deepEqual(await readout(tab), { x: 1, value: 0.7311, slope: 0.1966 });
    assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector("#sigmoid .still.wide")).display), "none");
    const inked = await tab.evaluate(() =>
      [...document.querySelectorAll("#sigmoid canvas")].map((canvas) =>
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((channel) => channel > 0),
      ),
    );
    assert.deepEqual(inked, [true, true, true, true, true]);
    await tab.close();
  });

  test("the mouse drags the point along the curve", async () => {
    const tab = await openLive(browser(), address);
    const start = await middleOf(tab, handle);
    await tab.drag(start, { x: start.x + 40, y: start.y }, { x: start.x + 120, y: start.y - 10 });
    const point = await readout(tab);
    assert.ok(point.x > 2 && point.x < 5, `x = ${point.x}`);
    assertOnCurve(point);
    assert.doesNotMatch(await said(tab, anywhere), /slope/);
    assert.match(await tab.evaluate(() => document.querySelector("#sigmoid .handle").ariaValueText), /^x = .*slope/);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("a tap moves the point there", async () => {
    const tab = await openLive(browser(), address);
    const { x, y } = await middleOf(tab, "#sigmoid .plot");
    await tab.drag({ x: x - 150, y: y + 60 });
    const point = await readout(tab);
    assert.ok(point.x < -2, `x = ${point.x}`);
    assertOnCurve(point);
    await tab.close();
  });

  test("the arrow keys move the point, and the window follows it", async () => {
    const tab = await openLive(browser(), address);
    await focus(tab, handle);
    await tab.press("ArrowRight");
    const one = await readout(tab);
    assertOnCurve(one);
    assert.ok(one.x > 1 && one.x <= 1.5, `x = ${one.x}`);
    await tab.press("ArrowLeft");
    assert.equal((await readout(tab)).x, 1);
    for (let steps = 0; steps < 5; steps++) await tab.press("ArrowRight", "Shift");
    const far = await readout(tab);
    assert.ok(far.x > 7, `x = ${far.x}`);
    assert.doesNotMatch(await said(tab, ({ right }) => right > far.x), /x =|slope/, "that is said by the slider itself, which has the focus");
    assert.match(await tab.evaluate(() => document.querySelector("#sigmoid .handle").ariaValueText), /^x = /);
    const help = await tab.evaluate(() => ["keys", "hint"].map((name) => document.querySelector(`#sigmoid > .${name}`).getBoundingClientRect().width > 100));
    assert.deepEqual(help, [true, false], "the keys are named in the place of the mouse's hint");
    await tab.close();
  });

  test("keys that move the point within the window are said by the slider alone", async () => {
    const tab = await openLive(browser(), address);
    await focus(tab, handle);
    await tab.press("ArrowRight");
    await until(tab, () => document.querySelector("#sigmoid .said").textContent !== "");
    await tab.evaluate(() => {
      window.repeated = [];
      new MutationObserver(() => window.repeated.push(document.querySelector("#sigmoid .said").textContent)).observe(document.querySelector("#sigmoid .said"), { childList: true, characterData: true, subtree: true });
    });
    const before = await tab.evaluate(() => document.querySelector("#sigmoid .handle").ariaValueText);
    await tab.press("ArrowRight");
    await until(tab, () => location.search.includes("sigmoid.at=1.2"));
    assert.notEqual(await tab.evaluate(() => document.querySelector("#sigmoid .handle").ariaValueText), before);
    assert.deepEqual(await tab.evaluate(() => window.repeated), []);
    await tab.close();
  });

  test("plus, minus and zero zoom and reset", async () => {
    const tab = await openLive(browser(), address);
    await focus(tab, handle);
    await tab.press("+");
    await said(tab, ({ wide }) => wide < 12);
    await tab.press("-");
    await tab.press("-");
    await said(tab, ({ wide }) => wide > 15);
    await tab.press("0");
    await said(tab, atHome);
    await tab.press("+");
    await said(tab, ({ wide }) => wide < 12);
    await tab.press("Home");
    await said(tab, atHome);
    await tab.close();
  });

  test("dragging the paper pans, the button resets", async () => {
    const tab = await openLive(browser(), address);
    const { x, y } = await middleOf(tab, "#sigmoid .plot");
    await tab.drag({ x: x - 200, y: y - 60 }, { x: x - 150, y: y - 60 }, { x: x - 100, y: y - 60 });
    await said(tab, ({ left, right }) => left < -8 && right < 6);
    assert.equal((await readout(tab)).x, 1);
    await focus(tab, handle);
    await tab.press("ArrowRight");
    assert.notEqual((await readout(tab)).x, 1);
    await click(tab, "#sigmoid .reset");
    await said(tab, atHome);
    assert.equal((await readout(tab)).x, 1);
    await tab.close();
  });

  test("the wheel belongs to the page until the figure has been touched", async () => {
    const tab = await openLive(browser(), address);
    const place = await middleOf(tab, "#sigmoid .plot");
    const before = await tab.evaluate(() => scrollY);
    await tab.wheel(place, 120);
    await until(tab, (old) => scrollY !== old, before);
    assert.equal(await textOf(tab, "#sigmoid .said"), "");
    const again = await middleOf(tab, "#sigmoid .plot");
    await tab.drag({ x: again.x, y: again.y + 40 });
    await said(tab, anywhere);
    const still = await tab.evaluate(() => scrollY);
    await tab.wheel({ x: again.x, y: again.y + 40 }, -120);
    await said(tab, ({ wide }) => wide < 13);
    assert.equal(await tab.evaluate(() => scrollY), still);
    await tab.close();
  });

  test("a slider changes the curve and its slope", async () => {
    const tab = await openLive(browser(), address);
    await focus(tab, "#weighted-w");
    for (let steps = 0; steps < 20; steps++) await tab.press("ArrowRight");
    const weight = numberIn(await textOf(tab, "#weighted parameter-slider output"));
    assert.equal(weight, 2);
    const point = await readout(tab, "weighted");
    assert.equal(point.x, 0);
    assert.ok(Math.abs(point.slope - weight / 4) < 1e-3, `slope ${point.slope} at weight ${weight}`);
    await click(tab, "#weighted .reset");
    assert.equal((await readout(tab, "weighted")).slope, 0.25);
    await tab.close();
  });

  test("the kink vanishes with the slider, and its line says so", async () => {
    const tab = await openLive(browser(), `${site.address}en/leaky-relu.html`);
    const verdict = () => textOf(tab, "#leaky kink-slopes .sentence");
    assert.equal(await verdict(), "not differentiable.");
    await focus(tab, "#leaky-alpha");
    for (let steps = 0; steps < 16; steps++) await tab.press("ArrowRight");
    // The engine of limits is fetched at the first move, and may come late.
    await until(tab, () => document.querySelector("#leaky kink-slopes .left").textContent === "1.00");
    assert.equal(await verdict(), "differentiable.");
    await tab.close();
  });

  test("the facts follow their slider, and those that change are marked", async () => {
    const tab = await openLive(browser(), `${site.address}en/elu.html`);
    const marked = () => tab.evaluate(() => [...document.querySelectorAll("#facts-by-alpha .changed dt")].map(({ textContent }) => textContent));
    assert.deepEqual(await marked(), []);
    await focus(tab, "#facts-by-alpha-alpha");
    for (let steps = 0; steps < 10; steps++) await tab.press("ArrowRight");
    await until(tab, () => document.querySelector("#facts-by-alpha .changed") !== null);
    assert.deepEqual(await marked(), ["Range", "Limits", "Steepest slope, in absolute value", "Saturated, |f′| < 0.01"]);
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("the table of values opens on request and follows the window", async () => {
    const tab = await openLive(browser(), address);
    await click(tab, "#sigmoid .values summary");
    const rows = () => tab.evaluate(() => [...document.querySelectorAll("#sigmoid .values tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)));
    const first = await rows();
    assert.ok(first.length > 5);
    for (const [x, value, rise] of first) assertOnCurve({ x: numberIn(x), value: numberIn(value), slope: numberIn(rise) });
    await focus(tab, handle);
    await tab.press("+");
    await tab.press("+");
    await tab.press("+");
    await said(tab, ({ wide }) => wide < 9);
    assert.notDeepEqual(await rows(), first);
    await tab.close();
  });

  test("both values are worked out at the point, and follow it", async () => {
    const tab = await openLive(browser(), `${address}?sigmoid.at=1`);
    await click(tab, "#sigmoid .worked summary");
    const last = (which) => tab.evaluate((index) => document.querySelectorAll("#sigmoid .working")[index]?.querySelector("li:last-child annotation").textContent ?? "", which);
    await until(tab, () => document.querySelectorAll("#sigmoid .working").length === 2);
    assert.deepEqual([await last(0), await last(1)], ["{}\\approx 0.73106", "{}\\approx 0.19661"]);
    await focus(tab, handle);
    await tab.press("ArrowRight");
    await until(tab, () => !document.querySelector("#sigmoid .working li:last-child annotation").textContent.endsWith("0.73106"));
    assertOnCurve({ x: (await readout(tab)).x, value: numberIn((await last(0)).slice(9)), slope: numberIn((await last(1)).slice(9)) });
    await assertNoTroubles(tab);
    await tab.close();
  });
}
