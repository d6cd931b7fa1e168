// The lecture in WebKit.
import { openWebKit } from "./drivers/webkit.mjs";
import { runIn } from "./run-in.mjs";
import { testAxe } from "./suites/axe.mjs";
import { testLecture } from "./suites/lecture.mjs";

await runIn(openWebKit, testLecture, testAxe);
