// <late-notice>: says that a part which the reader asked for did not arrive; it goes when one does, or after a while.
import { arrivals } from "../engine/arrival.ts";

/** Milliseconds in which two lines are read without haste. */
const shownFor = 20_000;

class LateNotice extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    arrivals.addEventListener("lost", () => this.say(this.dataset["lost"]!));
    arrivals.addEventListener("come", () => this.say(""));
  }

  private say(sentence: string): void {
    clearTimeout(this.timer);
    if (this.textContent !== sentence) this.textContent = sentence;
    if (sentence !== "") this.timer = setTimeout(() => this.say(""), shownFor);
  }
}

customElements.define("late-notice", LateNotice);
