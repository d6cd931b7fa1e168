// <save-figure>: the figure around it as a PNG of twice the size, as SVG, as a table of its samples, or as a link.
import { arrival } from "../engine/arrival.ts";
import type { DrawnFigure } from "../plot/drawn-picture.ts";
import { csvTable, type Drawing, pngPicture, svgPicture } from "../plot/picture.ts";
import { copyFrom } from "./copied.ts";
import { settleAddress } from "./page-state.ts";

/** A figure that has numbers, and no drawing. */
type Table = Required<Pick<Drawing, "samples">>;

/** Asked of a figure; whoever draws there answers by calling `take`. */
export interface DrawingWanted {
  take(drawing: Drawing | DrawnFigure | Table): void;
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
    const file = await arrival(this.file(drawing, kind));
    if (file !== undefined) this.download(file, `slope-${this.figure.id}.${kind}`);
  }

  private async file(drawing: Drawing | DrawnFigure | Table, kind: string): Promise<Blob> {
    if (kind === "csv") return csvTable((typeof drawing.samples === "function" ? await drawing.samples() : drawing.samples) ?? []);
    if ("plot" in drawing) {
      const { drawnPng, drawnSvg } = await import("../plot/drawn-picture.ts");
      return kind === "png" ? drawnPng(drawing) : new Blob([drawnSvg(drawing).text], { type: "image/svg+xml" });
    }
    return kind === "png" ? pngPicture(drawing as Drawing) : svgPicture(drawing as Drawing);
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

  private drawing(): Drawing | DrawnFigure | Table | undefined {
    let drawing: Drawing | DrawnFigure | Table | undefined;
    const detail: DrawingWanted = { take: (taken) => (drawing = taken) };
    (this.figure.querySelector(".plot") ?? this.figure).dispatchEvent(new CustomEvent("drawing-wanted", { detail }));
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
