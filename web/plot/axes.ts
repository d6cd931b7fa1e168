// Draws the grid, the two axes through the origin and the numbers along them.
import { labelFont, type Palette, type Pen } from "./pen.ts";
import { clamped, toPixelX, toPixelY, type Viewport } from "./viewport.ts";

export interface Tick {
  value: number;
  text: string;
}

/** One tick in so many pixels, at most. */
const pixelsBetweenTicks = { x: 84, y: 88 };
const labelGap = 8;
const labelHeight = 14;
const halo = 4;

export function ticksThatFit(viewport: Viewport): { x: number; y: number } {
  return {
    x: Math.max(2, Math.floor(viewport.width / pixelsBetweenTicks.x)),
    y: Math.max(2, Math.floor(viewport.height / pixelsBetweenTicks.y)),
  };
}

/** The middle of the pixel row, where a line of one pixel is sharp. */
function sharp(pixel: number): number {
  return Math.round(pixel - 0.5) + 0.5;
}

function line(pen: Pen, x0: number, y0: number, x1: number, y1: number): void {
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
}

/** A label on a halo of paper, so that no line runs through its digits. */
function label(pen: Pen, text: string, x: number, y: number): void {
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

  pen.font = labelFont;
  pen.fillStyle = palette.label;
  pen.strokeStyle = palette.paper;
  pen.lineWidth = halo;
  pen.lineJoin = "round";
  pen.textAlign = "center";
  pen.textBaseline = "top";
  // Where an axis is out of sight its numbers stand at the edge.
  const rowY = clamped(originY + labelGap, labelGap, height - labelHeight - labelGap);
  for (const { value, text } of xTicks) {
    const x = toPixelX(viewport, value);
    if (value !== 0 && x > 2 * labelGap && x < width - 2 * labelGap) label(pen, text, x, rowY);
  }
  pen.textAlign = originX > 5 * labelGap ? "right" : "left";
  pen.textBaseline = "middle";
  const columnX = originX > 5 * labelGap ? clamped(originX - labelGap, 0, width - labelGap) : clamped(originX + labelGap, labelGap, width);
  for (const { value, text } of yTicks) {
    const y = toPixelY(viewport, value);
    const atOrigin = value === 0 && originX >= 0 && originX <= width;
    if (y > labelHeight && y < height - labelHeight) label(pen, text, columnX, atOrigin ? originY + labelGap + labelHeight / 2 : y);
  }
}
