// <save-figure>: the figure around it as a PNG of twice the size, as SVG, as a table of its samples, or as a link.
import { csvTable, type Drawing, pngPicture, svgPicture } from "../plot/picture.ts";
import { copyFrom } from "./copied.ts";
import { settleAddress } from "./page-state.ts";

/** Asked of the plot of a figure; whoever draws there answers by calling `take`. */
export interface DrawingWanted {
  take(drawing: Drawing): void;
}

class SaveFigure extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute("data-live", "");
    for (const button of this.querySelectorAll("button")) {
      button.addEventListener("click", () => void this.give(button, button.dataset["kind"]!));
    }
  }

  private async give(button: HTMLButtonElement, kind: string): Promise<void> {
    if (kind === "link") {
      settleAddress();
      await copyFrom(button, this.linkToFigure());
      return;
    }
    const drawing = this.drawing();
    if (drawing === undefined) return;
    const file = kind === "png" ? await pngPicture(drawing) : kind === "svg" ? svgPicture(drawing) : csvTable(drawing.samples ?? []);
    this.download(file, `slope-${this.figure.id}.${kind}`);
  }

  /** The element that holds this one and has a name of its own. */
  private get figure(): Element {
    return this.parentElement!.closest("[id]")!;
  }

  private linkToFigure(): string {
    const link = new URL(location.href);
    link.hash = this.figure.id;
    return link.href;
  }

  private drawing(): Drawing | undefined {
    let drawing: Drawing | undefined;
    const detail: DrawingWanted = { take: (taken) => (drawing = taken) };
    this.figure.querySelector(".plot")?.dispatchEvent(new CustomEvent("drawing-wanted", { detail }));
    return drawing;
  }

  private download(file: Blob, name: string): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

customElements.define("save-figure", SaveFigure);
