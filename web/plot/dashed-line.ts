// Draws a sampled curve as a quiet dashed line, for comparison with the curve that matters.
import { drawCurve, type SampledCurve } from "./curve.ts";
import type { Palette, Pen } from "./pen.ts";
import type { Viewport } from "./viewport.ts";

export function drawDashed(pen: Pen, viewport: Viewport, curve: SampledCurve, palette: Palette): void {
  pen.setLineDash([6, 7]);
  drawCurve(pen, viewport, curve, palette.label, palette.paper);
  pen.setLineDash([]);
}
