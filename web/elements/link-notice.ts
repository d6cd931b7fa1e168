// <link-notice>: the sentence that appears when a part of the link could not be used; the page shows its own values there.
import { fill } from "../words/words.ts";
import { mode, problems, takeModesAlong } from "./page-state.ts";

/** What of a key may be repeated on the page, and how many keys. */
const harmless = /^[a-z0-9.-]{1,40}$/;
const mostNamed = 3;

class LinkNotice extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("link-problem", () => this.show());
    if (mode("hide") !== undefined || mode("present") !== undefined) takeModesAlong();
    this.show();
  }

  private show(): void {
    const found = problems();
    const hidden = (this.dataset["hideable"] ?? "").split(" ");
    const unknown = (mode("hide") ?? "").split(",").filter((name) => name !== "" && !hidden.includes(name));
    const named = [...found, ...unknown.map((name) => `hide.${name}`)].filter((name) => harmless.test(name)).slice(0, mostNamed);
    if (found.length + unknown.length === 0) return;
    this.hidden = false;
    this.textContent = fill(this.dataset[named.length > 0 ? "named" : "unnamed"]!, { parts: named.join(", ") });
  }
}

customElements.define("link-notice", LinkNotice);
