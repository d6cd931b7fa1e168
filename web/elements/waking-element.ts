// An element that wakes when the engine and the words are there: each in a task of its own, so that the page answers between them.
import type { Plot } from "slope-plot";
import { arrivalInTheEnd } from "../engine/arrival.ts";
import { plotInTurn } from "../engine/browser.ts";
import { loadWords } from "../words/load-words.ts";
import type { Words } from "../words/words.ts";

export abstract class WakingElement extends HTMLElement {
  private isWaking = false;

  connectedCallback(): void {
    if (this.isWaking) return; // it was moved, and is as it was
    this.isWaking = true;
    const words = loadWords(this);
    this.rise(words);
    words.catch(async () => this.rise(Promise.resolve(await arrivalInTheEnd(() => loadWords(this), "main"))));
  }

  private rise(words: Promise<Words>): void {
    // The turn does not come before the words: else they would wake all at once who have been waiting for them.
    Promise.all([plotInTurn(words), words]).then(
      (both) => this.wake(...both),
      () => undefined, // <engine-notice> says it
    );
  }

  protected abstract wake(core: Plot, words: Words): void;

  /** The first below it, which the generator has written. */
  protected child<Child extends HTMLElement>(selector: string): Child {
    return this.querySelector<Child>(selector)!;
  }

  /** `window="-6 6 -0.2 1.2"` as [-6, 6, -0.2, 1.2]. */
  protected numbersOf(attribute: string): number[] {
    return this.getAttribute(attribute)!.split(" ").map(Number);
  }
}
