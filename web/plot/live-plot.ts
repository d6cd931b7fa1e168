// A plot that lives: it keeps window, size and colours, and asks for a drawing once a frame when something has changed.
import { CanvasLayer, zoomOf } from "./canvas-layer.ts";
import { repaintWithTheme } from "./colours.ts";
import type { Drawing } from "./picture.ts";
import { type Palette, pagePalette, type Pen } from "./pen.ts";
import { fitToSize } from "./size.ts";
import { resized, type Viewport } from "./viewport.ts";

/** What a file says beside the drawing. */
type About = () => Pick<Drawing, "legend" | "samples">;
export type Draw = (pen: Pen, viewport: Viewport, palette: Palette) => void;

export class LivePlot {
  viewport: Viewport;
  private readonly plot: HTMLElement;
  private readonly home: Viewport;
  private readonly layer: CanvasLayer;
  private readonly draw: Draw;
  private readonly about: About;
  private palette: Palette;
  private frame = 0;

  /** `window`: left, right, bottom, top. */
  constructor(plot: HTMLElement, [left = -1, right = 1, bottom = -1, top = 1]: readonly number[], draw: Draw, about: About = () => ({ legend: [] })) {
    this.plot = plot;
    this.home = this.viewport = { left, right, bottom, top, width: 1, height: 1 };
    this.layer = new CanvasLayer(plot);
    this.draw = draw;
    this.about = about;
    this.palette = pagePalette();
    plot.addEventListener("drawing-wanted", (event) => this.give((event as CustomEvent<{ take(drawing: Drawing): void }>).detail.take));
  }

  /** For a picture: drawn once more elsewhere, then again here, because drawing may also move what lies upon the plot. */
  private give(take: (drawing: Drawing) => void): void {
    this.fit();
    const { viewport, palette } = this;
    take({ width: viewport.width, height: viewport.height, palette, draw: (pen, colours) => this.draw(pen, viewport, colours), ...this.about() });
  }

  /** Draws, and from now on whenever the size or the theme changes. */
  start(): void {
    repaintWithTheme(this.plot, () => {
      this.palette = pagePalette();
      this.change();
    });
    fitToSize(this.plot, () => this.fit());
  }

  see(viewport: Viewport): void {
    this.viewport = viewport;
    this.change();
  }

  seeHome(): void {
    this.see(resized(this.home, this.viewport.width, this.viewport.height));
  }

  /** Draws with the next frame. */
  change(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.redraw());
  }

  private fit(): void {
    const { clientWidth, clientHeight } = this.plot;
    if (clientWidth === 0 || !this.layer.resize(clientWidth, clientHeight, devicePixelRatio * zoomOf(this.plot))) return;
    this.viewport = resized(this.viewport, clientWidth, clientHeight);
    this.redraw();
  }

  private redraw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.draw(this.layer.cleared(), this.viewport, this.palette);
  }
}
