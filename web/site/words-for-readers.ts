// Of the words the browser gets those that its scripts ask for; what only the build writes into the pages stays behind.
import type { Plugin } from "vite";

/** Sections of words/zh.json and words/en.json. */
export const buildsOwn = ["chain_notes", "chain_rules", "digits", "erratum"];

export function wordsForReaders(): Plugin {
  return {
    name: "words-for-readers",
    enforce: "pre",
    transform(text, id) {
      if (!/\/words\/(zh|en)\.json$/.test(id)) return;
      const words = Object.entries(JSON.parse(text) as object);
      return JSON.stringify(Object.fromEntries(words.filter(([section]) => !buildsOwn.includes(section))));
    },
  };
}
