// The lecture in Firefox.
import { openFirefox } from "./drivers/puppeteer.mjs";
import { runIn } from "./run-in.mjs";
import { testAxe } from "./suites/axe.mjs";
import { testLecture } from "./suites/lecture.mjs";

await runIn(openFirefox, testLecture, testAxe);
