// <late-notice>: says that a part which the reader asked for did not arrive; it goes when one does, when it is put away, or after a
// while.
import { arrivals } from "../engine/arrival.ts";

/** Milliseconds in which two lines are read without haste. */
const shownFor = 20_000;

/** Pixels between it and what is brought out from under it. */
const distance = 24;

class LateNotice extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    arrivals.addEventListener("lost", () => this.say());
    arrivals.addEventListener("come", () => this.fallSilent());
  }

  private say(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fallSilent(), shownFor);
    if (this.firstChild !== null) return;
    this.append(this.dataset["lost"]!, this.closing());
    document.documentElement.style.scrollPaddingBottom = `${this.offsetHeight + distance}px`;
    this.uncover(document.activeElement);
  }

  private fallSilent(): void {
    clearTimeout(this.timer);
    this.replaceChildren();
    document.documentElement.style.scrollPaddingBottom = "";
  }

  private closing(): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.ariaLabel = this.dataset["close"]!;
    button.textContent = "×";
    button.addEventListener("click", () => this.fallSilent());
    return button;
  }

  /** What the reader is working with is not what it lies over. */
  private uncover(worked: Element | null): void {
    if (worked === null || worked === document.body) return;
    const { top, bottom } = worked.getBoundingClientRect();
    const covered = this.getBoundingClientRect();
    if (top < covered.bottom && bottom > covered.top) worked.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
}

customElements.define("late-notice", LateNotice);
