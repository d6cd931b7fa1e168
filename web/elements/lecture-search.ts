// <lecture-search>: the way to a place by its words; the window comes, with all it looks through, when it is first asked for.
import { arrival } from "../engine/arrival.ts";
import { takesLetters } from "./typing.ts";

/**
 * What is typed while the window is on its way belongs into its field. Whoever presses Escape, or a key in another field, wants no search
 * any more: then the letters are undefined.
 */
function lettersTyped(): { letters: () => string | undefined; stop: () => void } {
  let letters: string | undefined = "";
  const stop = () => removeEventListener("keydown", keep, true);
  const keep = (event: KeyboardEvent) => {
    if (event.key === "Escape" || (event.target instanceof Element && event.target.closest(takesLetters) !== null)) {
      letters = undefined;
      stop();
      return;
    }
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    letters += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("keydown", keep, true);
  return { letters: () => letters, stop };
}

class LectureSearch extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute("data-live", "");
    this.querySelector("button")!.addEventListener("click", () => void this.open());
    document.addEventListener("keydown", (event) => {
      // Not a key alone: who speaks to the machine says letters by accident.
      if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      if (!this.checkVisibility() || (event.target instanceof Element && event.target.closest(takesLetters) !== null)) return;
      event.preventDefault();
      void this.open();
    });
  }

  private async open(): Promise<void> {
    const waiting = lettersTyped();
    const button = this.querySelector("button")!;
    button.ariaBusy = "true";
    await arrival(import("./search-window.ts").then(({ openSearch }) => openSearch(this, waiting.letters)));
    button.ariaBusy = null;
    waiting.stop();
  }
}

customElements.define("lecture-search", LectureSearch);
