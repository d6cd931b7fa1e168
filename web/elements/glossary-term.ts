// <glossary-term>: the definition of a term beside it, on hover, on focus, or at the first tap; Escape puts it away.

/** Pixels between the word and what it means, and from there to the window's edge. */
const gap = 6;
const edge = 8;
/** Milliseconds in which the mouse may cross the gap. */
const crossing = 200;

class GlossaryTerm extends HTMLElement {
  private definition!: HTMLElement;
  private leaving = 0;

  connectedCallback(): void {
    this.definition = this.querySelector<HTMLElement>(".definition")!;
    if (typeof this.definition.showPopover !== "function") return;
    const link = this.querySelector("a")!;
    let touched = false;
    link.addEventListener("pointerdown", ({ pointerType }) => (touched = pointerType === "touch"));
    this.addEventListener("pointerenter", ({ pointerType }) => pointerType !== "touch" && this.show());
    this.addEventListener("pointerleave", ({ pointerType }) => {
      if (pointerType !== "touch") this.leaving = window.setTimeout(() => this.hide(), crossing);
    });
    link.addEventListener("focus", () => !touched && this.show());
    link.addEventListener("blur", () => this.hide());
    // A finger cannot hover: its first tap shows what the word means, the second follows the link.
    link.addEventListener("click", (event) => {
      if (!touched || this.isShown()) return;
      event.preventDefault();
      this.show();
    });
  }

  private isShown(): boolean {
    return this.definition.matches(":popover-open");
  }

  private show(): void {
    clearTimeout(this.leaving);
    if (this.isShown()) return;
    this.definition.showPopover();
    this.place();
    addEventListener("scroll", this.scrolled, { passive: true });
    document.addEventListener("pointerdown", this.away, { passive: true });
    document.addEventListener("keydown", this.escaped);
  }

  private place(): void {
    // A word broken over two lines: below the line where it ends.
    const word = [...this.querySelector("a")!.getClientRects()].at(-1)!;
    const { offsetWidth, offsetHeight } = this.definition;
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(edge, Math.min(word.left, clientWidth - offsetWidth - edge));
    const below = word.bottom + gap + offsetHeight < clientHeight;
    const top = below ? word.bottom + gap : this.querySelector("a")!.getBoundingClientRect().top - gap - offsetHeight;
    this.definition.style.translate = `${left}px ${Math.max(edge, top)}px`;
  }

  private hide(): void {
    clearTimeout(this.leaving);
    removeEventListener("scroll", this.scrolled);
    document.removeEventListener("pointerdown", this.away);
    document.removeEventListener("keydown", this.escaped);
    if (this.isShown()) this.definition.hidePopover();
  }

  /** A key that brings a word into view scrolls to it: the definition goes along. Under a mouse that scrolls on, it goes away. */
  private readonly scrolled = (): void => {
    if (this.contains(document.activeElement)) this.place();
    else this.hide();
  };

  /** Wherever the focus is: below a mouse it may be anywhere. */
  private readonly escaped = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") this.hide();
  };

  private readonly away = ({ target }: Event): void => {
    if (!(target instanceof Node && this.contains(target))) this.hide();
  };
}

customElements.define("glossary-term", GlossaryTerm);
