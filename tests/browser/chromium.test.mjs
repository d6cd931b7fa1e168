// The page in Chromium.
import { after, before } from "node:test";
import { openChromium } from "./drivers/puppeteer.mjs";
import { serveSite } from "./site.mjs";
import { testAlone } from "./suites/alone.mjs";
import { testCells } from "./suites/cells.mjs";
import { testChromiumOnly } from "./suites/chromium-only.mjs";
import { testEveryPage } from "./suites/every-page.mjs";
import { testEverywhere } from "./suites/everywhere.mjs";
import { testFontsThatWait } from "./suites/fonts.mjs";
import { testWeight } from "./suites/weight.mjs";

const site = await serveSite();
let opened;
const browser = () => opened;

before(async () => {
  opened = await openChromium();
});
after(async () => {
  await opened.close();
  site.close();
});

testEverywhere(browser, site);
testEveryPage(browser, site);
testCells(browser, site);
testChromiumOnly(browser, site);
testFontsThatWait(browser);
testWeight(browser, site);
testAlone(browser);
