// Bench: the bytes of each page with all that it loads, by kind.
import { launchChromium } from "../browser/drivers/puppeteer.mjs";
import { serveSite } from "../browser/site.mjs";
import { pages } from "../browser/suites/every-page.mjs";
import { mostWeight, weightOf } from "../browser/weight.mjs";
import { table } from "./table.mjs";

const site = await serveSite({ without: /service-worker\.js$/ });
const chromium = await launchChromium();
const rows = [];
for (const page of pages) {
  const tab = await chromium.newPage();
  await tab.goto(site.address + page, { waitUntil: "networkidle0" });
  const { all, ...kinds } = await weightOf(tab, site.address);
  rows.push({ page, ...Object.fromEntries(Object.entries(kinds).map(([kind, sum]) => [kind, sum.toFixed(1)])), "all, kB": all.toFixed(1), aim: all <= mostWeight ? "✓" : "✗" });
  await tab.close();
}
await chromium.close();
site.close();
console.log(table(rows));
