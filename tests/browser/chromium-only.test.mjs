// What only Chromium lets a test see or do; and the code cells, of which the other browsers run one.
import { openChromium } from "./drivers/puppeteer.mjs";
import { runIn } from "./run-in.mjs";
import { testAlone } from "./suites/alone.mjs";
import { testAtRandom } from "./suites/at-random.mjs";
import { testCells } from "./suites/cells.mjs";
import { testChromiumOnly } from "./suites/chromium-only.mjs";
import { testFontsThatWait } from "./suites/fonts.mjs";
import { testGoneBack } from "./suites/gone-back.mjs";
import { testLargeType } from "./suites/large-type.mjs";
import { testOtherSizes } from "./suites/other-sizes.mjs";
import { testPaper } from "./suites/paper.mjs";
import { testPhone } from "./suites/phone.mjs";

await runIn(openChromium, testCells, testChromiumOnly, testFontsThatWait, testGoneBack, testLargeType, testOtherSizes, testPaper, testPhone, testAtRandom, testAlone);
