// Some suites in one browser, on one copy of the site.
import { after, before } from "node:test";
import { browser, closeBrowser, openBrowser } from "./drivers/kept.mjs";
import { serveSite } from "./site.mjs";

/** `open` starts the browser; each suite is told how to get it, and where the site is. */
export async function runIn(open, ...suites) {
  const site = await serveSite();
  before(() => openBrowser(open));
  after(async () => {
    await closeBrowser();
    site.close();
  });
  for (const suite of suites) suite(browser, site);
}
