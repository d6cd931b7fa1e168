// What answers the reader's hand, as it is tried in each of the three browsers: figures, derivations, questions, one code cell.
import { testAnswer } from "./answer.mjs";
import { testOwnDerivation } from "./own-derivation.mjs";
import { testCurves } from "./curves.mjs";
import { testDepth } from "./depth.mjs";
import { testDerivation } from "./derivation.mjs";
import { testDescent } from "./descent.mjs";
import { testFigure } from "./figure.mjs";
import { testLayers } from "./layers.mjs";
import { testOneCell } from "./one-cell.mjs";
import { testSave } from "./save.mjs";
import { testSecant } from "./secant.mjs";
import { testTensorFigures } from "./tensor-figures.mjs";
import { testTry } from "./try.mjs";

export function testFigures(browser, site) {
  testFigure(browser, site);
  testCurves(browser, site);
  testDerivation(browser, site);
  testSecant(browser, site);
  testDescent(browser, site);
  testDepth(browser, site);
  testLayers(browser, site);
  testTensorFigures(browser, site);
  testTry(browser, site);
  testSave(browser, site);
  testAnswer(browser, site);
  testOwnDerivation(browser, site);
  testOneCell(browser, site);
}
