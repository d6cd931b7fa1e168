// A pen that paints pixels: what draws the live figures draws the site's icons and its preview, without a browser.
import type { Pen } from "../plot/pen.ts";

/** Pixels of red, green and blue, row by row. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

type Segment = [x0: number, y0: number, x1: number, y1: number];

/**
 * A line covers a pixel by how far the pixel's middle is from it; of a path's segments the nearest counts, so that nothing is
 * painted twice where two meet. Ends are round, dashes are drawn through, and there are no letters.
 */
export class RasterPen implements Pen {
  strokeStyle = "#000000";
  fillStyle = "#000000";
  lineWidth = 1;
  lineJoin: CanvasLineJoin = "round";
  lineCap: CanvasLineCap = "round";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";

  readonly raster: Raster;
  private readonly scale: number;
  private segments: Segment[] = [];
  private circles: { x: number; y: number; radius: number }[] = [];
  private at = { x: 0, y: 0 };

  /** `scale`: pixels in the drawing's unit. */
  constructor(width: number, height: number, scale: number) {
    this.raster = { width, height, pixels: new Uint8Array(3 * width * height) };
    this.scale = scale;
  }

  beginPath(): void {
    this.segments = [];
    this.circles = [];
  }

  moveTo(x: number, y: number): void {
    this.at = { x: x * this.scale, y: y * this.scale };
  }

  lineTo(x: number, y: number): void {
    const from = this.at;
    this.moveTo(x, y);
    this.segments.push([from.x, from.y, this.at.x, this.at.y]);
  }

  /** Only whole circles are drawn. */
  arc(x: number, y: number, radius: number): void {
    this.circles.push({ x: x * this.scale, y: y * this.scale, radius: radius * this.scale });
  }

  stroke(): void {
    const half = (this.lineWidth * this.scale) / 2;
    const covered = new Map<number, number>();
    for (const segment of this.segments) {
      const [x0, y0, x1, y1] = segment;
      this.cover(covered, Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), half, (x, y) => half - distance(segment, x, y));
    }
    for (const { x, y, radius } of this.circles) {
      this.cover(covered, x, y, x, y, radius + half, (px, py) => half - Math.abs(Math.hypot(px - x, py - y) - radius));
    }
    this.paint(covered, this.strokeStyle);
  }

  fill(): void {
    const covered = new Map<number, number>();
    for (const { x, y, radius } of this.circles) this.cover(covered, x, y, x, y, radius, (px, py) => radius - Math.hypot(px - x, py - y));
    this.paint(covered, this.fillStyle);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const covered = new Map<number, number>();
    this.cover(covered, x * this.scale, y * this.scale, (x + width) * this.scale, (y + height) * this.scale, 0, () => 1);
    this.paint(covered, this.fillStyle);
  }

  setLineDash(): void {}
  fillText(): void {}
  strokeText(): void {}

  /** Of the pixels around a box: how much of each is within, by how deep its middle lies. */
  private cover(covered: Map<number, number>, left: number, top: number, right: number, bottom: number, around: number, depth: (x: number, y: number) => number): void {
    const { width, height } = this.raster;
    for (let row = Math.max(0, Math.floor(top - around - 1)); row < Math.min(height, bottom + around + 1); row++) {
      for (let column = Math.max(0, Math.floor(left - around - 1)); column < Math.min(width, right + around + 1); column++) {
        const share = Math.min(1, depth(column + 0.5, row + 0.5) + 0.5);
        const pixel = row * width + column;
        if (share > (covered.get(pixel) ?? 0)) covered.set(pixel, share);
      }
    }
  }

  private paint(covered: Map<number, number>, colour: string): void {
    const { pixels } = this.raster;
    const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (const [pixel, share] of covered) {
      channels.forEach((value, channel) => {
        const place = 3 * pixel + channel;
        pixels[place] = Math.round(pixels[place]! + share * (value - pixels[place]!));
      });
    }
  }
}

/** From a point to a segment. */
function distance([x0, y0, x1, y1]: Segment, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}
