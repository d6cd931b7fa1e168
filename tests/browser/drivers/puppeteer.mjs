// Chromium and Firefox, driven by puppeteer-core; with webkit.mjs the three speak one small language.
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { plainFonts as env } from "./plain-fonts.mjs";

const protocolTimeout = 60_000;

const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchChromium(flags = [], more = {}) {
  return puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...chromiumFlags, ...flags], protocolTimeout, ...more });
}

/** Chromium, and what enlarges its pages by a factor, as a reader does from the menu. */
export async function openZoomableChromium() {
  const folder = fileURLToPath(new URL("zoom", import.meta.url));
  const browser = await launchChromium(["--window-size=2200,1200"], { pipe: true, enableExtensions: [folder], defaultViewport: null });
  const target = await browser.waitForTarget((one) => one.type() === "service_worker");
  const worker = await target.worker();
  return { browser, zoom: (factor) => worker.evaluate((asked) => self.zoom(asked), factor) };
}

export async function openChromium(flags) {
  return new PuppeteerBrowser("Chromium", await launchChromium(flags));
}

export async function openFirefox() {
  const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
  return new PuppeteerBrowser("Firefox", await puppeteer.launch({ browser: "firefox", executablePath, env, protocolTimeout }));
}

class PuppeteerBrowser {
  constructor(name, browser) {
    this.name = name;
    this.browser = browser;
  }

  /** A fresh page of the given size, in CSS pixels. */
  async open(address, { width = 1280, height = 900, scripts = true, theme } = {}) {
    const page = await this.browser.newPage();
    await page.setViewport({ width, height }).catch((error) => {
      // Firefox 140, which Debian 12 began with, sets the size and does not know the orientation that goes with it.
      if (!/unknown command emulation\.setScreenOrientationOverride/.test(error.message)) throw error;
    });
    if (!scripts) await page.setJavaScriptEnabled(false);
    if (theme !== undefined && this.name === "Chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.goto(address, { waitUntil: "load" });
    return new PuppeteerTab(page);
  }

  async close() {
    await Promise.race([this.browser.close(), pause(10_000)]);
    this.browser.process().kill("SIGKILL");
  }
}

class PuppeteerTab {
  constructor(page) {
    this.page = page;
  }

  evaluate(action, ...values) {
    return this.page.evaluate(action, ...values);
  }

  /** Presses at the first place and lets go at the last; a drag when there are several. */
  async drag(...places) {
    const [{ x, y }] = places;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    for (const place of places.slice(1)) await this.page.mouse.move(place.x, place.y, { steps: 4 });
    await this.page.mouse.up();
  }

  async wheel({ x, y }, pixels) {
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel({ deltaY: pixels });
  }

  /** `held`: "Shift", "Control" or "Alt". */
  async press(key, held) {
    if (held) await this.page.keyboard.down(held);
    await this.page.keyboard.press(key);
    if (held) await this.page.keyboard.up(held);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  async close() {
    await this.page.close();
  }
}
