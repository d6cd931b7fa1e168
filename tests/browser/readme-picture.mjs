// The README's picture, web/screenshot.png: a figure in English beside a derivation in Chinese: npm run readme-picture
import { fileURLToPath } from "node:url";
import { launchChromium } from "./drivers/puppeteer.mjs";
import { serveSite } from "./site.mjs";
import { drawn, untilLive } from "./suites/tools.mjs";

const target = fileURLToPath(new URL("../../web/screenshot.png", import.meta.url));
const pane = { width: 820, height: 1000 };

const site = await serveSite();
const chromium = await launchChromium();

/** A page from one of its places on, as a data URL. */
async function picture(address, place) {
  const tab = await chromium.newPage();
  await tab.setViewport(pane);
  await tab.goto(site.address + address, { waitUntil: "networkidle0" });
  await untilLive(tab);
  await tab.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), place);
  await drawn(tab);
  const png = await tab.screenshot({ encoding: "base64" });
  await tab.close();
  return `data:image/png;base64,${png}`;
}

const panes = [await picture("en/sigmoid.html", "curve"), await picture("zh/sigmoid.html", "derivative")];
const sheet = await chromium.newPage();
await sheet.setViewport({ width: 2 * pane.width + 1, height: pane.height });
await sheet.setContent(`<body style="margin: 0; display: flex; gap: 1px; background: #ccc">${panes.map((address) => `<img src="${address}">`).join("")}`);
await sheet.screenshot({ path: target });
await chromium.close();
site.close();
