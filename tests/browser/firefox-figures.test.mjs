// The figures in Firefox.
import { openFirefox } from "./drivers/puppeteer.mjs";
import { runIn } from "./run-in.mjs";
import { testFigures } from "./suites/figures.mjs";

await runIn(openFirefox, testFigures);
