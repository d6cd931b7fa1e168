// Reads the lecture's sources: the order of the steps, their texts in both languages, and the chains of the derivations.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chain } from "../markup/derivation.ts";
import type { Glossary } from "./term.ts";
import { type Language, languages, type Words } from "../words/words.ts";

/** One step of the lecture: its folder "04-sigmoid", its name in addresses "sigmoid", its Markdown by language. */
export interface LectureStep {
  folder: string;
  id: string;
  text: Record<Language, string>;
  /** The formulas of its sketch. */
  sketch: string[];
}

export interface Sources {
  steps: LectureStep[];
  chains: Map<string, Chain>;
  words: Record<Language, Words>;
  glossary: Glossary;
  /** Every file read, for a build that watches. */
  files: string[];
}

const lines = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");

export function readSources(web: string): Sources {
  const files: string[] = [];
  const read = (...path: string[]) => {
    const file = join(web, ...path);
    if (!existsSync(file)) throw new Error(`there is no web/${path.join("/")}${path[0] === "lecture" ? ", and web/lecture/order asks for it" : ""}`);
    files.push(file);
    return readFileSync(file, "utf8");
  };
  const byLanguage = <Value>(of: (language: Language) => Value) =>
    Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, Value>;

  const folders = lines(read("lecture", "order"));
  const steps = folders.map((folder) => ({
    folder,
    id: folder.replace(/^\d+-/, ""),
    text: byLanguage((language) => read("lecture", folder, `${language}.md`)),
    sketch: lines(read("lecture", folder, "sketch")),
  }));
  const chains = new Map<string, Chain>();
  for (const file of readdirSync(join(web, "lecture", "chains")).sort()) {
    const chain = JSON.parse(read("lecture", "chains", file)) as Chain;
    if (`${chain.id}.json` !== file) throw new Error(`web/lecture/chains/${file} calls itself ${chain.id}`);
    chains.set(chain.id, chain);
  }
  return {
    steps,
    chains,
    words: byLanguage((language) => JSON.parse(read("words", `${language}.json`)) as Words),
    glossary: {
      terms: JSON.parse(read("words", "terms.json")) as Glossary["terms"],
      definitions: JSON.parse(read("words", "definitions.json")) as Glossary["definitions"],
    },
    files,
  };
}
