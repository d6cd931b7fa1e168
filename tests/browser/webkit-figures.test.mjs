// The figures in WebKit.
import { openWebKit } from "./drivers/webkit.mjs";
import { runIn } from "./run-in.mjs";
import { testFigures } from "./suites/figures.mjs";

await runIn(openWebKit, testFigures);
