// <print-sheet>: prepares the page for paper: light, everything that is folded open, figures as drawings; and undoes it.
import { pagePalette } from "../plot/pen.ts";
import { drawingSvg } from "../plot/picture.ts";
import type { DrawingWanted } from "./save-figure.ts";

/** What a handout shows open; the answers to the questions stay for the reader to find. */
const unfolded = ":is(derivation-tree details, .why-digits)";

class PrintSheet extends HTMLElement {
  private undo: (() => void)[] = [];

  connectedCallback(): void {
    this.setAttribute("data-live", "");
    this.querySelector("button")!.addEventListener("click", () => print());
    addEventListener("beforeprint", () => this.prepare());
    addEventListener("afterprint", () => {
      for (const act of this.undo.reverse()) act();
      this.undo = [];
    });
  }

  private prepare(): void {
    const root = document.documentElement;
    if ("presenting" in root.dataset) {
      delete root.dataset["presenting"]; // a sheet has the whole step, not one slide
      this.undo.push(() => (root.dataset["presenting"] = ""));
    }
    const { theme } = root.dataset;
    root.dataset["theme"] = "light";
    this.undo.push(() => (theme === undefined ? delete root.dataset["theme"] : (root.dataset["theme"] = theme)));
    for (const details of document.querySelectorAll<HTMLDetailsElement>(`${unfolded}:not([open])`)) {
      details.open = true;
      this.undo.push(() => (details.open = false));
    }
    for (const plot of document.querySelectorAll<HTMLElement>("[data-live] .plot")) this.draw(plot);
  }

  /** A drawing scales to the paper as a canvas would not; what lies on it is placed in shares of its size. */
  private draw(plot: HTMLElement): void {
    const take: DrawingWanted["take"] = (drawing) => {
      // What the build has drawn is a drawing already, with what the reader has moved upon it.
      if (!("draw" in drawing) || plot.clientWidth === 0) return;
      const holder = document.createElement("div");
      holder.className = "printed";
      holder.innerHTML = drawingSvg(drawing, pagePalette());
      plot.append(holder);
      for (const label of plot.querySelectorAll<HTMLElement>(".curve-label")) {
        const box = label.getBoundingClientRect();
        const paper = plot.getBoundingClientRect();
        label.style.setProperty("--print-x", `${(100 * (box.left + box.width / 2 - paper.left)) / paper.width}%`);
        label.style.setProperty("--print-y", `${(100 * (box.top + box.height / 2 - paper.top)) / paper.height}%`);
      }
      this.undo.push(() => holder.remove());
    };
    plot.dispatchEvent(new CustomEvent<DrawingWanted>("drawing-wanted", { detail: { take } }));
  }
}

customElements.define("print-sheet", PrintSheet);
