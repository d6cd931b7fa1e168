// Draws products over the number of layers in powers of ten, where each is a straight line, and the ends of float32.
import { drawHaloed, numbersLeftOf } from "./axes.ts";
import { drawCurve } from "./curve.ts";
import type { Palette, Pen } from "./pen.ts";
import { toPixelX, toPixelY, type Viewport } from "./viewport.ts";

/** How the lines are told apart: solid, dashed, dotted. */
const lineDashes: readonly number[][] = [[], [9, 6], [1.5, 6]];
const dotRadius = 5;

/** `decades[i]`: how many powers of ten the i-th line climbs with each layer. */
export function drawDepths(pen: Pen, viewport: Viewport, decades: readonly number[], palette: Palette): void {
  decades.forEach((slope, index) => {
    if (!Number.isFinite(slope)) return;
    const end = viewport.right;
    drawCurve(pen, viewport, { points: [0, 0, end, slope * end], starts: [0], dots: [] }, palette.df, palette.paper, lineDashes[index]);
  });
}

/** A dot on each line, at so many layers. */
export function drawProducts(pen: Pen, viewport: Viewport, decades: readonly number[], layers: number, palette: Palette): void {
  for (const slope of decades) {
    const y = toPixelY(viewport, slope * layers);
    if (!Number.isFinite(y)) continue;
    pen.beginPath();
    pen.arc(toPixelX(viewport, layers), y, dotRadius, 0, 2 * Math.PI);
    pen.fillStyle = palette.df;
    pen.strokeStyle = palette.paper;
    pen.lineWidth = 2;
    pen.fill();
    pen.stroke();
  }
}

/** From the axis to a level's name, and what the axis' numbers take where they stand on the same side. */
const nameGap = 8;
const numberWidth = 48;

/** A level that the products cannot pass in a computer, with its name at the axis, where the lines have not come yet. */
export function drawLevel(pen: Pen, viewport: Viewport, height: number, name: string, above: boolean, palette: Palette): void {
  const y = toPixelY(viewport, height);
  const axis = toPixelX(viewport, 0);
  pen.strokeStyle = palette.label;
  pen.lineWidth = 1;
  pen.setLineDash([3, 3]);
  pen.beginPath();
  pen.moveTo(axis, y);
  pen.lineTo(viewport.width, y);
  pen.stroke();
  pen.setLineDash([]);
  pen.textAlign = "left";
  drawHaloed(pen, name, axis + nameGap + (numbersLeftOf(axis) ? 0 : numberWidth), y + (above ? -11 : 11), palette);
}
