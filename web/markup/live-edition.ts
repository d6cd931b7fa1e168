// The edition in the browser. The whole engine and KaTeX's script come with it, so an element asks for it only once the reader
// has done something for which they are needed; if one of them does not come, the page says so, and there is no edition.
import { arrival } from "../engine/arrival.ts";
import { wholeEngine } from "../engine/browser.ts";
import { languageOf, loadWords } from "../words/load-words.ts";
import type { Edition } from "./edition.ts";
import { mathPrinter } from "./math.ts";

export async function liveEdition(element: Element): Promise<Edition | undefined> {
  return arrival(assembled(element));
}

async function assembled(element: Element): Promise<Edition> {
  const [core, words, { default: katex }] = await Promise.all([wholeEngine(), loadWords(element), import("katex")]);
  return { engine: core, language: languageOf(element), words, math: mathPrinter(katex, words) };
}
