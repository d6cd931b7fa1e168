// Draws where a descent has been and where it stands: a trail of small dots along the curve, and the last one large.
import type { Palette, Pen } from "./pen.ts";
import { toPixelX, toPixelY, type Viewport } from "./viewport.ts";

const radius = 6.5;
const trailRadius = 2.6;

function dot(pen: Pen, x: number, y: number, size: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

/** `hollow` tells a second descent in the same picture from the first. */
export function drawTrail(pen: Pen, viewport: Viewport, places: readonly { x: number; value: number }[], hollow: boolean, palette: Palette): void {
  const shown = places.map(({ x, value }) => ({ x: toPixelX(viewport, x), y: toPixelY(viewport, value) })).filter(({ y }) => Number.isFinite(y));
  for (const { x, y } of shown.slice(0, -1)) dot(pen, x, y, trailRadius, palette.point);
  const last = shown.at(-1);
  if (last === undefined) return;
  dot(pen, last.x, last.y, radius + 2, palette.paper);
  dot(pen, last.x, last.y, radius, palette.point);
  if (hollow) dot(pen, last.x, last.y, radius - 2.5, palette.paper);
}
