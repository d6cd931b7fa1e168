// The page in Firefox.
import { after, before } from "node:test";
import { openFirefox } from "./drivers/puppeteer.mjs";
import { serveSite } from "./site.mjs";
import { testCurves } from "./suites/curves.mjs";
import { testDerivation } from "./suites/derivation.mjs";
import { testDepth } from "./suites/depth.mjs";
import { testDescent } from "./suites/descent.mjs";
import { testFigure } from "./suites/figure.mjs";
import { testLayers } from "./suites/layers.mjs";
import { testNavigation } from "./suites/navigation.mjs";
import { testOneCell } from "./suites/one-cell.mjs";
import { testPage } from "./suites/page.mjs";
import { testSecant } from "./suites/secant.mjs";
import { testPresent } from "./suites/present.mjs";
import { testSave } from "./suites/save.mjs";
import { testShare } from "./suites/share.mjs";
import { testTensorFigures } from "./suites/tensor-figures.mjs";
import { testTry } from "./suites/try.mjs";

const site = await serveSite();
let opened;
const browser = () => opened;

before(async () => {
  opened = await openFirefox();
});
after(async () => {
  await opened.close();
  site.close();
});

testPage(browser, site);
testNavigation(browser, site);
testOneCell(browser, site);
testFigure(browser, site);
testCurves(browser, site);
testDerivation(browser, site);
testSecant(browser, site);
testDescent(browser, site);
testDepth(browser, site);
testLayers(browser, site);
testTensorFigures(browser, site);
testTry(browser, site);
testPresent(browser, site);
testSave(browser, site);
testShare(browser, site);
