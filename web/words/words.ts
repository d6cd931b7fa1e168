// The page's words: their shape, and how a sentence takes its values.
import type zh from "./zh.json";

export type Words = typeof zh;
export type Language = "zh" | "en";
export const languages: readonly Language[] = ["zh", "en"];

/** fill("character {at}", { at: 4 }) -> "character 4" */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The words of an id that the engine may have learnt after the words were written: then the id itself. */
export function wordsFor(words: Record<string, string>, id: string): string {
  return words[id] ?? id;
}
