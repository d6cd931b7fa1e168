// Every page, looked at in ways that only Chromium can be asked for, and weighed.
import { openChromium } from "./drivers/puppeteer.mjs";
import { runIn } from "./run-in.mjs";
import { testEveryPage } from "./suites/every-page.mjs";
import { testEverySlide } from "./suites/present.mjs";
import { testWeight } from "./suites/weight.mjs";

await runIn(openChromium, testEveryPage, testEverySlide, testWeight);
