// The page in Chromium.
import { after, before } from "node:test";
import { openChromium } from "./drivers/puppeteer.mjs";
import { serveSite } from "./site.mjs";
import { testAlone } from "./suites/alone.mjs";
import { testCells } from "./suites/cells.mjs";
import { testChromiumOnly } from "./suites/chromium-only.mjs";
import { testCurves } from "./suites/curves.mjs";
import { testDerivation } from "./suites/derivation.mjs";
import { testDepth } from "./suites/depth.mjs";
import { testDescent } from "./suites/descent.mjs";
import { testEveryPage } from "./suites/every-page.mjs";
import { testFigure } from "./suites/figure.mjs";
import { testLayers } from "./suites/layers.mjs";
import { testNavigation } from "./suites/navigation.mjs";
import { testPage } from "./suites/page.mjs";
import { testSecant } from "./suites/secant.mjs";
import { testPresent } from "./suites/present.mjs";
import { testSave } from "./suites/save.mjs";
import { testShare } from "./suites/share.mjs";
import { testTensorFigures } from "./suites/tensor-figures.mjs";
import { testTry } from "./suites/try.mjs";
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

testPage(browser, site);
testNavigation(browser, site);
testFigure(browser, site);
testEveryPage(browser, site);
testCurves(browser, site);
testDerivation(browser, site);
testSecant(browser, site);
testDescent(browser, site);
testDepth(browser, site);
testLayers(browser, site);
testTensorFigures(browser, site);
testTry(browser, site);
testCells(browser, site);
testPresent(browser, site);
testSave(browser, site);
testShare(browser, site);
testChromiumOnly(browser, site);
testWeight(browser, site);
testAlone(browser);
