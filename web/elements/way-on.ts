// <way-on>: the arrow keys turn the lecture's pages, unless a key belongs to what has the focus.
import { takesLetters } from "./typing.ts";

/** Where an arrow moves something else: a point, a slider, a caret, a box that scrolls sideways. Who works in a cell would lose what it holds. */
const keepsArrows = `${takesLetters}, [role="slider"], .plot, scroll-box, code-cell, summary, audio, video`;
const directions: Record<string, string> = { ArrowLeft: "prev", ArrowRight: "next" };

class WayOn extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", this.turn);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.turn);
  }

  private readonly turn = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (direction === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!this.checkVisibility() || (event.target instanceof Element && event.target.closest(keepsArrows) !== null)) return;
    // A page wider than its window scrolls with these keys.
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) return;
    this.querySelector<HTMLAnchorElement>(`a[rel="${direction}"]`)?.click();
  };
}

customElements.define("way-on", WayOn);
