// Bench: from the navigation to the first figure that answers, on this machine and on one four times slower. Median of its runs.
//
// Without a cache and without the kept copy, over a line that takes no time: what is measured is the browser's own work.
import { launchChromium } from "../browser/drivers/puppeteer.mjs";
import { serveSite } from "../browser/site.mjs";
import { median, table } from "./table.mjs";

const runs = 9;
const site = await serveSite({ without: /service-worker\.js$/ });
const chromium = await launchChromium();
const rows = [];
for (const path of ["zh/sigmoid.html", "en/leaky-relu.html", "en/try.html"]) {
  for (const slower of [1, 4]) {
    const times = { paint: [], figure: [], all: [] };
    for (let run = 0; run < runs; run++) {
      const tab = await chromium.newPage();
      await tab.setCacheEnabled(false);
      await tab.emulateCPUThrottling(slower);
      await tab.evaluateOnNewDocument(() => {
        window.awake = [];
        new MutationObserver((changes) => changes.forEach(({ target }) => target.matches("function-figure, derivation-steps, try-function") && window.awake.push(performance.now()))).observe(document, { subtree: true, attributeFilter: ["data-live"] });
      });
      await tab.goto(site.address + path);
      const isAwake = () => [...document.querySelectorAll("function-figure, derivation-steps, parameter-slider, try-function")].every((element) => element.hasAttribute("data-live"));
      await tab.waitForFunction(isAwake);
      const { paint, figure, all } = await tab.evaluate(() => ({
        paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
        figure: window.awake.at(0),
        all: window.awake.at(-1),
      }));
      times.paint.push(paint);
      times.figure.push(figure);
      times.all.push(all);
      await tab.close();
    }
    rows.push({ page: path, "CPU slower by": slower, "text, ms": median(times.paint).toFixed(0), "first figure answers, ms": median(times.figure).toFixed(0), "all answer, ms": median(times.all).toFixed(0) });
  }
}
await chromium.close();
site.close();
console.log(table(rows));
