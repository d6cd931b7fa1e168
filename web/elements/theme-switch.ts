// <theme-switch>: as the system, light, dark, and round again; the choice is kept in this browser.

const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button")!;
    this.setAttribute("data-live", "");
    this.show(button, this.current());
    button.addEventListener("click", () => {
      const next = themes[(themes.indexOf(this.current()) + 1) % themes.length]!;
      this.keep(next);
      this.change(button, next);
    });
    // A page that the browser had kept for the way back, or that is open beside this one, was not asked.
    addEventListener("pageshow", ({ persisted }) => persisted && this.follow(button));
    addEventListener("storage", ({ key }) => key === "theme" && this.follow(button));
  }

  private change(button: HTMLButtonElement, theme: Theme): void {
    this.show(button, theme);
    document.dispatchEvent(new Event("theme-change"));
  }

  /** What the reader has chosen on another page. */
  private follow(button: HTMLButtonElement): void {
    try {
      const chosen = themes.find((theme) => theme === localStorage.getItem("theme"));
      if (chosen !== undefined && chosen !== this.current()) this.change(button, chosen);
    } catch {
      // As below.
    }
  }

  private current(): Theme {
    const theme = document.documentElement.dataset["theme"];
    return theme === "light" || theme === "dark" ? theme : "auto";
  }

  private keep(theme: Theme): void {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Storage may be forbidden: the theme then lasts as long as the page.
    }
  }

  private show(button: HTMLButtonElement, theme: Theme): void {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    this.colourBar(theme);
    const name = button.dataset[theme] ?? theme;
    button.title = name;
    button.dataset["shown"] = theme;
  }

  /** The browser's own bar; in the page's head its colours stand as the system's theme chooses them. */
  private colourBar(theme: Theme): void {
    for (const bar of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
      const own = (bar.dataset["theme"] ??= bar.media.includes("dark") ? "dark" : "light");
      bar.media = theme === "auto" ? `(prefers-color-scheme: ${own})` : theme === own ? "all" : "not all";
    }
  }
}

customElements.define("theme-switch", ThemeSwitch);
