// A reader who does anything at all: whatever is pressed, dragged and typed, nothing complains, nothing sticks out, no number is
// missing, and the address then leads to what is seen. The same steps each time; SLOPE_SEED=… takes others, and a failure names both.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { test } from "../drivers/kept.mjs";
import { openSized } from "./tools.mjs";

const actions = 40;
const firstSeed = Number(process.env.SLOPE_SEED ?? 18);
const phone = { width: 390, height: 780, isMobile: true, hasTouch: true };
const desk = { width: 1280, height: 850 };
const readers = [["zh/why.html", phone], ["en/sigmoid.html", desk], ["zh/composing.html", desk], ["en/try.html", phone]];

const typed = ["x^2", "1/0", ")))", "<b>x</b>", "exp(exp(exp(x)))", "-", "1e999", "a*x", "x > 0 ? x : 0", "激活", "   ", "'\"`", "abs(x)^abs(x)", "\u202ex", "9".repeat(60), "NaN"];
const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Tab", "Tab", "Enter", "Escape", "Home", "Space", "0", "9", "+", "-", "Backspace", "p"];

/** What can be worked, by how one works it. Not what leads away, or to a line whose link opens it; and not what fetches Python. */
const worked = {
  press: "main :is(button, summary, label, input):not(code-cell *, kernel-times *), theme-switch button, print-sheet button",
  slide: "main input[type=range]",
  drag: "main :is(.handle, .plot canvas)",
  type: "main input:is(:not([type]), [type=text])",
};

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Nothing leads away, and no window asks which printer. */
const stay = () => {
  window.print = () => undefined;
  document.addEventListener("click", (event) => event.target.closest("a[href]:not([href^='#'])") !== null && event.preventDefault());
};

/** Brings one of them into sight, and says where it is. */
const place = (selector, share) => {
  const all = [...document.querySelectorAll(selector)].filter((one) => one.closest("[inert]") === null && one.checkVisibility({ visibilityProperty: true }));
  const one = all[Math.floor(share * all.length)];
  if (one === undefined) return undefined;
  one.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = one.getClientRects()[0];
  return { x: x + width / 2, y: y + height / 2, width, name: `${one.localName}.${one.className} of #${one.closest("[id]")?.id}` };
};

/** What no step may lead to. */
const wrong = () => {
  const said = [...document.querySelectorAll("main :is([role=status], [role=alert], .readout, output):not(.reason, .mistake)")].map(({ textContent }) => textContent);
  const named = [...document.querySelectorAll("[aria-valuetext], [aria-label]")].map(({ ariaValueText, ariaLabel }) => `${ariaValueText} ${ariaLabel}`);
  const { scrollWidth } = document.documentElement;
  return [
    ...window.troubles,
    ...[...said, ...named].filter((text) => /\bNaN\b|\[object|\{[a-z]+\}(?!\w*\()|^undefined/.test(text) && !/[=^_]/.test(text)),
    ...(scrollWidth > innerWidth ? [`${scrollWidth} px in a window of ${innerWidth}`] : []),
  ];
};

/** What a link brings along: where everything stands. Of a mistake it brings the text, not what had been read before. */
const standing = () => ({
  values: [...document.querySelectorAll("main input:is([type=range], [type=radio], [type=checkbox]):not(code-cells *)")].map(({ type, value, checked }) => (type === "range" ? value : checked)),
  points: [...document.querySelectorAll("main .handle")].map(({ ariaValueNow }) => Number(ariaValueNow).toPrecision(5)),
  open: [...document.querySelectorAll("main :is(.proof, derivation-tree details, .choice, .worked, .values)")].map(({ open }) => open),
  covered: document.querySelectorAll("main .covered").length,
});

async function act(page, random, size) {
  const any = (list) => list[Math.floor(random() * list.length)];
  const kind = any(["press", "press", "press", "slide", "drag", "drag", "type", "key", "key", "resize", "paper"]);
  if (kind === "key") {
    const key = any(keys);
    await page.keyboard.press(key);
    return `key ${key}`;
  }
  if (kind === "resize") {
    const width = any(size.isMobile ? [320, 360, 430] : [800, 1100, 1600]);
    await page.setViewport({ ...size, width });
    return `${width} px wide`;
  }
  if (kind === "paper") {
    await page.evaluate(() => ["beforeprint", "afterprint"].forEach((type) => dispatchEvent(new Event(type))));
    return "print";
  }
  const found = await page.evaluate(place, worked[kind], random());
  if (found === undefined) return `nothing to ${kind}`;
  const [x, y] = [random() - 0.5, random() - 0.5];
  const text = any(typed);
  if (kind === "press") await page.mouse.click(found.x, found.y);
  else if (kind === "type") {
    await page.mouse.click(found.x, found.y, { count: 3 });
    await page.keyboard.type(text);
  } else {
    await page.mouse.move(found.x, found.y);
    await page.mouse.down();
    await page.mouse.move(found.x + x * (kind === "slide" ? found.width : 400), found.y + y * 200, { steps: 3 });
    await page.mouse.up();
  }
  return `${kind} ${found.name}${kind === "type" ? ` ${JSON.stringify(text)}` : ""}`;
}

export function testAtRandom(browser, site) {
  readers.forEach(([address, size], index) => {
    test(`${address}: whatever a reader does at random, nothing complains, and the address leads to what is seen`, async () => {
      const seed = firstSeed + index;
      const random = numbersFrom(seed);
      const steps = [];
      const told = () => `SLOPE_SEED=${seed - index}, after:\n${steps.join("\n")}`;
      const tab = await openSized(browser(), site.address + address, size);
      await tab.evaluate(stay);
      while (steps.length < actions) {
        steps.push(await act(tab.page, random, size));
        assert.deepEqual(await tab.evaluate(wrong), [], told());
      }
      await tab.page.setViewport(size);
      for (let time = 0; time < 2; time++) await tab.press("Escape");
      await pause(1500);
      assert.deepEqual(await tab.evaluate(wrong), [], told());
      if (await tab.evaluate(() => document.querySelector("[aria-invalid=true]") === null)) await assertSameElsewhere(browser(), tab, size, told());
      await tab.close();
    });
  });
}

async function assertSameElsewhere(browser, tab, size, told) {
  const [seen, link] = await tab.evaluate(`[(${standing})(), location.href]`);
  const other = await openSized(browser, link, size);
  for (let tries = 0; tries < 30 && JSON.stringify(await other.evaluate(standing)) !== JSON.stringify(seen); tries++) await pause(100);
  assert.deepEqual(await other.evaluate(standing), seen, `${link}\n${told}`);
  assert.deepEqual(await other.evaluate(wrong), [], told);
  await other.close();
}
