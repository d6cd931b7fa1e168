// <language-switch>: the way to the same place in the other language; the ids of both pages are the same.
import { fullQuery } from "./page-state.ts";

/** A section counts as being read once its top has passed this line, in pixels from the window's top. */
const readingLine = 140;

class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector("a")!;
    const address = link.getAttribute("href")!;
    // Set before the click is followed, however it is made: mouse, key, or a new tab.
    const keepPlace = () => {
      const id = this.placeBeingRead();
      link.setAttribute("href", `${address}${fullQuery()}${id === undefined ? "" : `#${id}`}`);
    };
    for (const event of ["pointerdown", "focus", "click", "auxclick"]) link.addEventListener(event, keepPlace);
    link.addEventListener("click", () => this.remember(link.hreflang));
    this.remember(document.documentElement.lang);
    this.nameInFull();
  }

  private placeBeingRead(): string | undefined {
    const passed = [...document.querySelectorAll("main [id]:is(h2, h3, asked-question, function-figure, derivation-steps, .glossary > div, .step)")].filter(
      (place) => place.checkVisibility() && place.getBoundingClientRect().top < readingLine,
    );
    return passed.at(-1)?.id;
  }

  /** Who reads alternates wants whole addresses; the build knows none, because the site may be hosted anywhere. */
  private nameInFull(): void {
    for (const alternate of document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]')) alternate.setAttribute("href", alternate.href);
  }

  /** For the next visit to the front page. */
  private remember(language: string): void {
    try {
      localStorage.setItem("language", language.slice(0, 2));
    } catch {
      // Storage may be forbidden: then the browser's language decides again.
    }
  }
}

customElements.define("language-switch", LanguageSwitch);
