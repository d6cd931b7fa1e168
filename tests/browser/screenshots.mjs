// Pictures of every page, both languages, phone and desktop, light and dark, into build/screenshots: npm run screenshots
import { mkdir, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./drivers/puppeteer.mjs";
import { serveSite, siteFolder } from "./site.mjs";
import { drawn, untilLive } from "./suites/tools.mjs";

const target = process.env.SLOPE_SCREENSHOTS ?? fileURLToPath(new URL("../../build/screenshots/", import.meta.url));
const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 800, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } };

await mkdir(target, { recursive: true });
const site = await serveSite();
const chromium = await launchChromium();
const pages = ["index.html", "404.html"];
for (const language of ["zh", "en"]) {
  for (const file of await readdir(`${siteFolder}/${language}`)) pages.push(`${language}/${file}`);
}
for (const [screen, viewport] of Object.entries(screens)) {
  for (const theme of ["light", "dark"]) {
    for (const page of pages) {
      const tab = await chromium.newPage();
      await tab.setViewport(viewport);
      await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      // The front page would go on to a language at once.
      const wakes = page !== "index.html";
      await tab.setJavaScriptEnabled(wakes);
      await tab.goto(site.address + page, { waitUntil: "networkidle0" });
      if (wakes) {
        // What lies below is laid out, and its figures drawn, only for who comes near.
        await untilLive(tab);
        await drawn(tab);
      }
      const name = page.replace(".html", "").replaceAll("/", "-");
      await tab.screenshot({ path: `${target}/${name}-${screen}-${theme}.png`, fullPage: true });
      await tab.close();
    }
  }
}
await chromium.close();
site.close();
console.log(`Pictures of ${pages.length} pages are in ${target}`);
