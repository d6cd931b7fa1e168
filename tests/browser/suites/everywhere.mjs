// What is tried in each of the three browsers.
import { testAnswer } from "./answer.mjs";
import { testCurves } from "./curves.mjs";
import { testDepth } from "./depth.mjs";
import { testDerivation } from "./derivation.mjs";
import { testDescent } from "./descent.mjs";
import { testWaking } from "./every-page.mjs";
import { testFigure } from "./figure.mjs";
import { testFonts } from "./fonts.mjs";
import { testLayers } from "./layers.mjs";
import { testNavigation } from "./navigation.mjs";
import { testPage } from "./page.mjs";
import { testPresent } from "./present.mjs";
import { testSave } from "./save.mjs";
import { testSearch } from "./search.mjs";
import { testSecant } from "./secant.mjs";
import { testShare } from "./share.mjs";
import { testTensorFigures } from "./tensor-figures.mjs";
import { testTry } from "./try.mjs";

export function testEverywhere(browser, site) {
  testPage(browser, site);
  testWaking(browser, site);
  testFonts(browser, site);
  testNavigation(browser, site);
  testFigure(browser, site);
  testCurves(browser, site);
  testDerivation(browser, site);
  testSearch(browser, site);
  testSecant(browser, site);
  testDescent(browser, site);
  testDepth(browser, site);
  testLayers(browser, site);
  testTensorFigures(browser, site);
  testTry(browser, site);
  testPresent(browser, site);
  testSave(browser, site);
  testAnswer(browser, site);
  testShare(browser, site);
}
