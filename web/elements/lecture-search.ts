// <lecture-search>: the way to a place by its words; the window comes, with all it looks through, when it is first asked for.

/** Where a "/" is a letter. */
const takesLetters = "input, textarea, select, [contenteditable], .editor";

class LectureSearch extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute("data-live", "");
    this.querySelector("button")!.addEventListener("click", () => void this.open());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!this.checkVisibility() || (event.target instanceof Element && event.target.closest(takesLetters) !== null)) return;
      event.preventDefault();
      void this.open();
    });
  }

  private async open(): Promise<void> {
    const { openSearch } = await import("./search-window.ts");
    await openSearch(this);
  }
}

customElements.define("lecture-search", LectureSearch);
