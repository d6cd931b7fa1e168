// The words of one language in the browser: fetched when the first element asks, then kept; if they did not come, the next asks again.
import type { Language, Words } from "./words.ts";

const kept = new Map<Language, Promise<Words>>();

async function fetchWords(language: Language): Promise<Words> {
  const module = language === "zh" ? await import("./zh.json") : await import("./en.json");
  return module.default;
}

/** In the language of the element's surroundings. */
export function loadWords(element: Element): Promise<Words> {
  const language = languageOf(element);
  return kept.get(language) ?? begin(language);
}

function begin(language: Language): Promise<Words> {
  const words = fetchWords(language);
  kept.set(language, words);
  words.catch(() => kept.delete(language)); // heard once: whoever tries again at once has begun another
  return words;
}

export function languageOf(element: Element): Language {
  return element.closest("[lang]")?.getAttribute("lang")?.startsWith("zh") ? "zh" : "en";
}
