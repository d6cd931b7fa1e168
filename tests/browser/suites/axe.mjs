// What axe-core finds on a page with everything open, so that everything is looked at.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { drawn, until } from "./tools.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function axe(tab) {
  // Colours that are on their way from one theme to the other are neither's.
  await tab.evaluate(() => {
    document.querySelectorAll("details:not(.folded-contents)").forEach((details) => (details.open = true));
    document.getAnimations().forEach((animation) => animation.finish());
  });
  await until(tab, () => [...document.querySelectorAll("[data-live] .worked[open] .workings")].every(({ childElementCount }) => childElementCount > 0));
  await drawn(tab);
  if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(source);
  return tab.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(" | ")}`);
  });
}
