// Draws the grid and the two axes through the origin; and, once the curves are there, the numbers along them.
import type { Palette, Pen } from "./pen.ts";
import { clamped, toPixelX, toPixelY, type Viewport } from "./viewport.ts";

export interface Tick {
  value: number;
  text: string;
}

/** One tick in so many pixels, at most; a small plot's stand closer, so that it too has a scale. */
const pixelsBetweenTicks = { x: 84, y: 88, least: 52 };
const fewest = { x: 5, y: 4 };
const labelGap = 8;
const labelHeight = 14;
/** About the width of a digit: near enough to stand beside the axis, and much quicker than measuring. */
const digitWidth = 7.4;
/** A number of the upright axis stands on its line: beside a level curve it would read as one with a minus. */
const aboveLine = 9;
/** The paper around a digit, on both sides of its outline. */
const haloWidth = 4;

export function ticksThatFit(viewport: Viewport): { x: number; y: number } {
  return {
    x: ticksAlong(viewport.width, pixelsBetweenTicks.x, fewest.x),
    y: ticksAlong(viewport.height, pixelsBetweenTicks.y, fewest.y),
  };
}

function ticksAlong(pixels: number, apart: number, few: number): number {
  return Math.max(2, Math.floor(pixels / apart), Math.min(few, Math.floor(pixels / pixelsBetweenTicks.least)));
}

/** Whether there is room for the numbers of the upright axis at its left. */
export function numbersLeftOf(originX: number): boolean {
  return originX > 5 * labelGap;
}

/** The row of the level axis' numbers; where that axis is out of sight they stand at the edge. */
export function numberRow(viewport: Viewport): number {
  return clamped(sharp(toPixelY(viewport, 0)) + labelGap + labelHeight / 2, labelHeight, viewport.height - labelHeight);
}

/** Where the upright axis' numbers stand, of which half of each is so wide, and all of it in the plot; where that axis is out of sight they stand at the edge. */
export function numberColumn(viewport: Viewport, half: number): number {
  const originX = sharp(toPixelX(viewport, 0));
  return numbersLeftOf(originX) ? Math.max(half, Math.min(originX, viewport.width) - labelGap - half) : Math.max(originX, 0) + labelGap + half;
}

/** The middle of the pixel row, where a line of one pixel is sharp. */
function sharp(pixel: number): number {
  return Math.round(pixel - 0.5) + 0.5;
}

function line(pen: Pen, x0: number, y0: number, x1: number, y1: number): void {
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
}

/** A text with paper around its letters, so that no line runs through them. */
export function drawHaloed(pen: Pen, text: string, x: number, y: number, palette: Palette): void {
  pen.textBaseline = "middle";
  pen.lineWidth = haloWidth;
  pen.lineJoin = "round";
  pen.strokeStyle = palette.paper;
  pen.fillStyle = palette.label;
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}

export function drawAxes(pen: Pen, viewport: Viewport, xTicks: readonly Tick[], yTicks: readonly Tick[], palette: Palette): void {
  const { width, height } = viewport;
  pen.lineWidth = 1;
  pen.strokeStyle = palette.grid;
  pen.beginPath();
  for (const { value } of xTicks) line(pen, sharp(toPixelX(viewport, value)), 0, sharp(toPixelX(viewport, value)), height);
  for (const { value } of yTicks) line(pen, 0, sharp(toPixelY(viewport, value)), width, sharp(toPixelY(viewport, value)));
  pen.stroke();

  const originX = sharp(toPixelX(viewport, 0));
  const originY = sharp(toPixelY(viewport, 0));
  pen.strokeStyle = palette.axis;
  pen.beginPath();
  line(pen, originX, 0, originX, height);
  line(pen, 0, originY, width, originY);
  pen.stroke();
}

/** Above the curves and below the dots: a number can be read wherever a curve runs. */
export function drawNumbers(pen: Pen, viewport: Viewport, xTicks: readonly Tick[], yTicks: readonly Tick[], palette: Palette): void {
  const { width, height } = viewport;
  const originX = sharp(toPixelX(viewport, 0));
  pen.textAlign = "center";
  const rowY = numberRow(viewport);
  for (const { value, text } of xTicks) {
    const x = toPixelX(viewport, value);
    if (value !== 0 && x > 2 * labelGap && x < width - 2 * labelGap) drawHaloed(pen, text, x, rowY, palette);
  }
  for (const { value, text } of yTicks) {
    const y = toPixelY(viewport, value);
    if (y <= labelHeight || y >= height - labelHeight) continue;
    const half = (text.length * digitWidth) / 2;
    const isOrigin = value === 0 && originX >= 0 && originX <= width;
    drawHaloed(pen, text, numberColumn(viewport, half), isOrigin ? rowY : y - aboveLine, palette);
  }
}
