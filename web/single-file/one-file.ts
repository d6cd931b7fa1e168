// <one-file>: of all the steps that lie in the document it shows the one that the address names.

class OneFile extends HTMLElement {
  private readonly lecture = document.title;

  connectedCallback(): void {
    addEventListener("hashchange", () => this.show());
    this.show();
  }

  private show(): void {
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
    if (target === null || target === shown) scrollTo({ top: 0, behavior: "instant" });
    else target.scrollIntoView({ behavior: "instant" });
  }
}

customElements.define("one-file", OneFile);
