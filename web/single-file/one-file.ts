// <one-file>: of all the steps that lie in the document it shows the one that the address names; on the way back, where it was left.

/** Milliseconds without scrolling after which a place is worth keeping. */
const settled = 300;

class OneFile extends HTMLElement {
  private readonly lecture = document.title;
  private settling = 0;

  connectedCallback(): void {
    // The browser would go back to a height in another step.
    history.scrollRestoration = "manual";
    addEventListener("scroll", () => {
      clearTimeout(this.settling);
      this.settling = window.setTimeout(this.keepPlace, settled);
    });
    for (const leaving of ["click", "keydown", "pagehide"]) addEventListener(leaving, this.keepPlace, { capture: true, passive: true });
    addEventListener("hashchange", () => this.show());
    this.show();
  }

  /** With the entry of the history that is shown. */
  private readonly keepPlace = (): void => {
    clearTimeout(this.settling);
    if (scrollY !== (history.state?.place ?? 0)) history.replaceState({ ...history.state, place: scrollY }, "");
  };

  private show(): void {
    clearTimeout(this.settling);
    const target = document.getElementById(location.hash.slice(1));
    const sections = [...this.querySelectorAll<HTMLElement>(":scope > .step")];
    const shown = sections.find((section) => section.contains(target)) ?? sections[0]!;
    for (const section of sections) section.hidden = section !== shown;
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".contents a, .folded-contents a")) {
      if (link.hash === `#${shown.id}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    document.querySelector<HTMLDetailsElement>(".folded-contents")!.open = false;
    const heading = shown.querySelector("h1")!.textContent;
    document.title = shown === sections[0] ? this.lecture : `${heading} · ${this.lecture}`;
    const place: number | undefined = history.state?.place;
    if (place !== undefined) scrollTo({ top: place, behavior: "instant" });
    else if (target === null || target === shown) scrollTo({ top: 0, behavior: "instant" });
    else target.scrollIntoView({ behavior: "instant" });
  }
}

customElements.define("one-file", OneFile);
