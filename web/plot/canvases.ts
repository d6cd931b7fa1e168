// The live figure's canvases: axes, curves, tangent, numbers and point, one above the other, each drawn only when it has changed.
import { drawAxes, drawNumbers, type Tick } from "./axes.ts";
import { CanvasLayer } from "./canvas-layer.ts";
import { dashes, drawCurve, type SampledCurve } from "./curve.ts";
import type { Palette } from "./pen.ts";
import { type CurvePoint, drawPoint, drawTangent } from "./point.ts";
import type { Viewport } from "./viewport.ts";

export class Canvases {
  private readonly axes: CanvasLayer;
  private readonly curves: CanvasLayer;
  private readonly tangent: CanvasLayer;
  private readonly numbers: CanvasLayer;
  private readonly point: CanvasLayer;

  constructor(plot: Element) {
    this.axes = new CanvasLayer(plot);
    this.curves = new CanvasLayer(plot);
    this.tangent = new CanvasLayer(plot);
    this.numbers = new CanvasLayer(plot);
    this.point = new CanvasLayer(plot);
    this.point.canvas.className = "dots";
  }

  /** False when they have that size already, and keep what is drawn on them. */
  resize(width: number, height: number, ratio: number): boolean {
    return [this.axes, this.curves, this.tangent, this.numbers, this.point].filter((layer) => layer.resize(width, height, ratio)).length > 0;
  }

  drawAxes(viewport: Viewport, xTicks: readonly Tick[], yTicks: readonly Tick[], palette: Palette): void {
    drawAxes(this.axes.cleared(), viewport, xTicks, yTicks, palette);
    drawNumbers(this.numbers.cleared(), viewport, xTicks, yTicks, palette);
  }

  drawCurves(viewport: Viewport, f: SampledCurve, df: SampledCurve, palette: Palette): void {
    const pen = this.curves.cleared();
    drawCurve(pen, viewport, f, palette.f, palette.paper);
    drawCurve(pen, viewport, df, palette.df, palette.paper, dashes);
  }

  drawPoint(viewport: Viewport, point: CurvePoint, palette: Palette): void {
    drawTangent(this.tangent.cleared(), viewport, point, palette);
    drawPoint(this.point.cleared(), viewport, point, palette);
  }
}
