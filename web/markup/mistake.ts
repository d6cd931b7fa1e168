// A reader's mistake as one sentence: what happened, where, and what to do.
import type { Mistake } from "slope-core";
import { fill, type Words, wordsFor } from "../words/words.ts";

/** The engine counts characters from 0, people from 1. */
export function mistakeSentence(words: Words, { error }: Mistake): string {
  return fill(wordsFor(words.errors, error.code), { at: error.at + 1 });
}
