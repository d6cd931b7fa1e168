// What a function's figure puts on paper: its axes, f and f' with their names, the point with its tangent; each when it has changed.
import type { PlottedFunction } from "../engine/plotted-function.ts";
import { figureDrawing } from "../markup/figure-drawing.ts";
import { figureTicks } from "../markup/figure-ticks.ts";
import type { Tick } from "../plot/axes.ts";
import { zoomOf } from "../plot/canvas-layer.ts";
import { Canvases } from "../plot/canvases.ts";
import { placeLabels } from "../plot/label-place.ts";
import { moveLabel } from "../plot/move.ts";
import { pagePalette } from "../plot/pen.ts";
import type { Drawing } from "../plot/picture.ts";
import type { CurvePoint } from "../plot/point.ts";
import { tickSpacing } from "../plot/tick-steps.ts";
import type { Viewport } from "../plot/viewport.ts";

type Curves = ReturnType<PlottedFunction["curves"]>;

export class FigureInk {
  private readonly canvases: Canvases;
  private readonly plotted: PlottedFunction;
  private readonly labels: Record<"f" | "df", HTMLElement>;
  private palette = pagePalette();
  private ticks: { x: Tick[]; y: Tick[] } = { x: [], y: [] };
  /** Two more than the ticks have: the point moves in hundredths of their distance. */
  placeDecimals = 2;
  private stale = { axes: true, curves: true };
  /** Drawn, and their names not yet placed: before the figure is live those stand where the build has put them. */
  private unnamed: Curves | undefined;

  constructor(plot: HTMLElement, plotted: PlottedFunction, labels: Record<"f" | "df", HTMLElement>) {
    this.canvases = new Canvases(plot);
    this.plotted = plotted;
    this.labels = labels;
  }

  /** The theme's colours, as they are now. */
  repaint(): void {
    this.palette = pagePalette();
    this.moved();
  }

  /** The window shows something else. */
  moved(): void {
    this.stale = { axes: true, curves: true };
  }

  /** A parameter has another value. */
  bent(): void {
    this.stale.curves = true;
  }

  /** False when the canvases are as large as the plot already, or it has no size. */
  fit(plot: HTMLElement): boolean {
    const { clientWidth, clientHeight } = plot;
    if (clientWidth === 0 || !this.canvases.resize(clientWidth, clientHeight, devicePixelRatio * zoomOf(plot))) return false;
    this.moved();
    return true;
  }

  tickSpacing(viewport: Viewport): number {
    return tickSpacing(this.ticks.x, viewport);
  }

  draw(viewport: Viewport, point: CurvePoint): void {
    if (this.stale.axes) this.drawAxes(viewport);
    if (this.stale.curves) this.drawCurves(viewport);
    if (this.unnamed !== undefined) this.nameCurves(viewport, this.unnamed, point);
    this.canvases.drawPoint(viewport, point, this.palette);
  }

  drawAxes(viewport: Viewport): void {
    this.stale.axes = false;
    this.ticks = figureTicks(this.plotted.core, viewport);
    this.placeDecimals = 2 + Math.max(0, ...this.ticks.x.map(({ text }) => text.split(".")[1]?.length ?? 0));
    this.canvases.drawAxes(viewport, this.ticks.x, this.ticks.y, this.palette);
  }

  drawCurves(viewport: Viewport): void {
    this.stale.curves = false;
    this.unnamed = this.plotted.curves(viewport);
    this.canvases.drawCurves(viewport, this.unnamed.f, this.unnamed.df, this.palette);
  }

  private nameCurves(viewport: Viewport, curves: Curves, point: CurvePoint): void {
    this.unnamed = undefined;
    const places = placeLabels(viewport, curves, point);
    moveLabel(this.labels.f, places.f);
    moveLabel(this.labels.df, places.df);
  }

  /** For a file. */
  drawing(viewport: Viewport, at: number): Drawing {
    return figureDrawing(this.plotted, viewport, this.palette, this.ticks, at);
  }
}
