// The lecture itself, as it is tried in each of the three browsers: its pages, the way through them, and what a link, a screen or a sheet shows.
import { testWaking } from "./every-page.mjs";
import { testFonts } from "./fonts.mjs";
import { testLate } from "./late.mjs";
import { testNavigation } from "./navigation.mjs";
import { testPage } from "./page.mjs";
import { testPresent } from "./present.mjs";
import { testSearch } from "./search.mjs";
import { testShare } from "./share.mjs";

export function testLecture(browser, site) {
  testPage(browser, site);
  testWaking(browser, site);
  testFonts(browser, site);
  testNavigation(browser, site);
  testSearch(browser, site);
  testLate(browser);
  testPresent(browser, site);
  testShare(browser, site);
}
