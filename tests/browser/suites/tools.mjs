// What every suite needs: waiting for the page, finding places on it, and reading what the probe noted.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isSilence } from "../drivers/kept.mjs";

/** Asks the page until it answers with something true, and gives that. */
export async function until(tab, action, ...values) {
  for (let tries = 0; tries < 400; tries++) {
    // While the page goes on to another, there is none to ask.
    const answer = await tab.evaluate(action, ...values).catch((error) => {
      if (isSilence(error)) throw error;
    });
    if (answer) return answer;
    await pause(50);
  }
  assert.fail(`the page never came to: ${action}`);
}

/** The page's scripts have run, every figure and derivation has woken, and all is laid out, as it is for a reader who was everywhere. */
export function untilLive(tab) {
  return until(tab, () => {
    const elements = [...document.querySelectorAll("function-figure, secant-figure, layer-stack, descent-figure, gradient-depth, derivation-steps, parameter-slider, curves-figure, tanh-formulas, three-slopes, kernel-times, decimal-slider, checked-answer, own-derivation, try-function")];
    const hasScripts = document.querySelector("theme-switch") === null || customElements.get("theme-switch") !== undefined;
    if (!hasScripts || !elements.every((element) => element.hasAttribute("data-live"))) return false;
    document.documentElement.dataset.whole = "";
    return true;
  });
}

/** The fonts of all that is laid out have come: before that, formulas have other widths. */
export function untilInItsFonts(tab) {
  return until(tab, () => document.body.offsetHeight > 0 && document.fonts.status === "loaded");
}

export async function openLive(browser, address, options) {
  const tab = await browser.open(address, options);
  await untilLive(tab);
  await untilInItsFonts(tab);
  return tab;
}

/** Chromium only: as a phone, or as a desk, from the beginning. A page that becomes a phone's would be loaded again. */
export async function openSized(browser, address, size) {
  const tab = await browser.open("about:blank");
  await tab.page.setViewport(size);
  await tab.page.goto(address);
  await untilLive(tab);
  await untilInItsFonts(tab);
  return tab;
}

/** The middle of an element after it has been brought into view. */
export async function middleOf(tab, selector) {
  return tab.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);
}

export async function click(tab, selector) {
  await tab.drag(await middleOf(tab, selector));
}

export function textOf(tab, selector) {
  return tab.evaluate((wanted) => document.querySelector(wanted).textContent.trim(), selector);
}

/** Two frames: what was asked for has been drawn. */
export function drawn(tab) {
  return tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
}

/** No error, no rejection, no console error and no breach of the page's policy. */
export async function assertNoTroubles(tab) {
  assert.deepEqual(await tab.evaluate(() => window.troubles), []);
}

/** "−0.5" -> -0.5, "4.5×10⁻⁵" -> 0.000045 */
export function numberIn(text) {
  const [mantissa, power] = text.replaceAll("−", "-").split("×10");
  const exponent = [...(power ?? "⁰")].map((digit) => (digit === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit))).join("");
  return Number(mantissa) * 10 ** Number(exponent);
}
