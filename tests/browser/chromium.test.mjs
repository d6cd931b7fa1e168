// The page in Chromium.
import { after, before } from "node:test";
import { browser, closeBrowser, openBrowser } from "./drivers/kept.mjs";
import { openChromium } from "./drivers/puppeteer.mjs";
import { serveSite } from "./site.mjs";
import { testAlone } from "./suites/alone.mjs";
import { testCells } from "./suites/cells.mjs";
import { testChromiumOnly } from "./suites/chromium-only.mjs";
import { testEveryPage } from "./suites/every-page.mjs";
import { testEverywhere } from "./suites/everywhere.mjs";
import { testFontsThatWait } from "./suites/fonts.mjs";
import { testLargeType } from "./suites/large-type.mjs";
import { testWeight } from "./suites/weight.mjs";

const site = await serveSite();

before(() => openBrowser(openChromium));
after(async () => {
  await closeBrowser();
  site.close();
});

testEverywhere(browser, site);
testEveryPage(browser, site);
testCells(browser, site);
testChromiumOnly(browser, site);
testFontsThatWait(browser);
testWeight(browser, site);
testLargeType(site);
testAlone(browser);
