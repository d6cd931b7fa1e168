// Draws a sampled curve: one path a piece, so that nothing joins a jump, and the end dots, open or closed.
import type { Pen } from "./pen.ts";
import { toPixelX, toPixelY, type Viewport } from "./viewport.ts";

/** As the engine samples it: `points` holds x0, y0, x1, y1, …; `starts[i]` is the first point of piece i. */
export interface SampledCurve {
  points: ArrayLike<number>;
  starts: ArrayLike<number>;
  dots: readonly { x: number; y: number; closed: boolean }[];
}

const curveWidth = 2.5;
const dotRadius = 4;
const noDash: number[] = [];

/** A dashed curve on top of a solid one leaves both in sight where they coincide. */
export const dashes = [7, 6];

export function drawCurve(pen: Pen, viewport: Viewport, curve: SampledCurve, colour: string, paper: string, dash: number[] = noDash): void {
  const { points, starts, dots } = curve;
  // The affine map is written out: this loop runs for every point of every frame.
  const scaleX = viewport.width / (viewport.right - viewport.left);
  const scaleY = viewport.height / (viewport.bottom - viewport.top);
  const { left, top } = viewport;
  pen.strokeStyle = colour;
  pen.lineWidth = curveWidth;
  pen.lineJoin = "round";
  pen.lineCap = "round";
  pen.setLineDash(dash);
  pen.beginPath();
  const count = points.length / 2;
  for (let piece = 0; piece < starts.length; piece++) {
    const first = starts[piece]!;
    const end = piece + 1 < starts.length ? starts[piece + 1]! : count;
    pen.moveTo((points[2 * first]! - left) * scaleX, (points[2 * first + 1]! - top) * scaleY);
    for (let point = first + 1; point < end; point++) {
      pen.lineTo((points[2 * point]! - left) * scaleX, (points[2 * point + 1]! - top) * scaleY);
    }
  }
  pen.stroke();
  pen.setLineDash(noDash);
  for (const { x, y, closed } of dots) {
    pen.beginPath();
    pen.arc(toPixelX(viewport, x), toPixelY(viewport, y), dotRadius, 0, 2 * Math.PI);
    pen.fillStyle = closed ? colour : paper;
    pen.fill();
    pen.stroke();
  }
}

/** The height of the drawn curve over x, between its neighbouring samples; undefined where there is no curve. */
export function heightAt({ points, starts }: SampledCurve, x: number): number | undefined {
  const point = firstFrom(points, x);
  if (2 * point >= points.length) return undefined;
  const x1 = points[2 * point]!;
  const y1 = points[2 * point + 1]!;
  if (x1 === x) return y1;
  for (let piece = 0; piece < starts.length; piece++) if (starts[piece] === point) return undefined; // x lies before a piece
  const x0 = points[2 * point - 2]!;
  const y0 = points[2 * point - 1]!;
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/** The first sample at x or right of it: a name that looks for its place asks a hundred times in a frame. */
function firstFrom(points: ArrayLike<number>, x: number): number {
  let low = 0;
  let high = points.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[2 * middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
