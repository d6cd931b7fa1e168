// A canvas of the figure's size in device pixels, drawn in CSS pixels.
import { labelFont } from "./pen.ts";

/** How much larger than its own pixels an element is seen: presented, a plot is enlarged by CSS's zoom. */
export function zoomOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width / element.offsetWidth || 1;
}

export class CanvasLayer {
  readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d")!;
  private size = "";
  private ratio = 1;

  constructor(plot: Element) {
    this.canvas.setAttribute("aria-hidden", "true");
    plot.append(this.canvas);
  }

  /** False when it has that size already, and keeps what is drawn on it: an observer of sizes also calls when it begins. */
  resize(width: number, height: number, ratio: number): boolean {
    const size = `${width} × ${height} × ${ratio}`;
    if (size === this.size) return false;
    this.size = size;
    this.ratio = ratio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    // Said once: with every font, and with every text of inherited direction, the browser brings the page's styles up to date.
    this.context.font = labelFont;
    this.context.direction = "ltr";
    return true;
  }

  /** An empty canvas to draw on. */
  cleared(): CanvasRenderingContext2D {
    const { context, canvas, ratio } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }
}
