// The edition in the browser. KaTeX's script comes with it, so only elements in which the reader makes formulas ask for it.
import { engine } from "../engine/browser.ts";
import { languageOf, loadWords } from "../words/load-words.ts";
import type { Edition } from "./edition.ts";
import { mathPrinter } from "./math.ts";

export async function liveEdition(element: Element): Promise<Edition> {
  const [core, words, { default: katex }] = await Promise.all([engine, loadWords(element), import("katex")]);
  return { engine: core, language: languageOf(element), words, math: mathPrinter(katex, words) };
}
