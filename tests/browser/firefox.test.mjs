// The page in Firefox.
import { after, before } from "node:test";
import { browser, closeBrowser, openBrowser } from "./drivers/kept.mjs";
import { openFirefox } from "./drivers/puppeteer.mjs";
import { serveSite } from "./site.mjs";
import { testEverywhere } from "./suites/everywhere.mjs";
import { testOneCell } from "./suites/one-cell.mjs";

const site = await serveSite();

before(() => openBrowser(openFirefox));
after(async () => {
  await closeBrowser();
  site.close();
});

testEverywhere(browser, site);
testOneCell(browser, site);
