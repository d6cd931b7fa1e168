// The page in WebKit.
import { after, before } from "node:test";
import { browser, closeBrowser, openBrowser } from "./drivers/kept.mjs";
import { openWebKit } from "./drivers/webkit.mjs";
import { serveSite } from "./site.mjs";
import { testEverywhere } from "./suites/everywhere.mjs";
import { testOneCell } from "./suites/one-cell.mjs";

const site = await serveSite();

before(() => openBrowser(openWebKit));
after(async () => {
  await closeBrowser();
  site.close();
});

testEverywhere(browser, site);
testOneCell(browser, site);
