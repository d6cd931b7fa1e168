// The figures in Chromium.
import { openChromium } from "./drivers/puppeteer.mjs";
import { runIn } from "./run-in.mjs";
import { testFigures } from "./suites/figures.mjs";

await runIn(openChromium, testFigures);
