// What an element needs before it wakes, and its turn: each wakes in a task of its own, so that the page answers between them.
import type { Plot } from "slope-plot";
import { plotInTurn } from "../engine/browser.ts";
import { loadWords } from "../words/load-words.ts";
import type { Words } from "../words/words.ts";

/** The turn does not come before the words: else they would wake all at once who have been waiting for them. */
export async function engineAndWords(element: Element): Promise<[Plot, Words]> {
  const words = loadWords(element);
  return [await plotInTurn(words), await words];
}
