// The lecture in Chromium.
import { openChromium } from "./drivers/puppeteer.mjs";
import { runIn } from "./run-in.mjs";
import { testLecture } from "./suites/lecture.mjs";

await runIn(openChromium, testLecture);
