// Axes as matplotlib draws them: the data in a frame, the numbers along its left and lower edge, so that any data find room.
import type { Tick } from "./axes.ts";
import type { Palette, Pen } from "./pen.ts";
import { toPixelX, toPixelY, type Viewport } from "./viewport.ts";

/** What a cell's `plot` or `scatter` has put into the axes; `color` as it was written there. */
interface DataSeries {
  x: readonly number[];
  y: readonly number[];
  label?: string | null;
  color?: string | null;
  alpha?: number | null;
}

export interface DataPoints extends DataSeries {
  /** Rings: only their edge is drawn. */
  hollow?: boolean;
  /** Pixels. */
  radius?: number;
}

export interface FramedAxes {
  lines: readonly DataSeries[];
  scatters: readonly DataPoints[];
  title?: string | null;
  xlabel?: string | null;
  ylabel?: string | null;
  grid?: boolean;
  legend?: boolean;
  xlim?: readonly [number, number] | null;
  ylim?: readonly [number, number] | null;
}

/** matplotlib's cycle C0, C1, … and its one-letter names, in the page's colours: readable on both papers. */
const cycle = ["--f", "--df", "--point", "--refuted", "--series-3", "--series-2", "--series-4", "--series-1", "--series-7", "--series-5"];
const named: Record<string, string> = {
  b: "--f", blue: "--f", r: "--refuted", red: "--refuted", g: "--point", green: "--point", orange: "--df", k: "--series-8", black: "--series-8",
  m: "--series-4", magenta: "--series-4", purple: "--series-3", c: "--series-5", cyan: "--series-5", y: "--series-7", yellow: "--series-7",
  gray: "--series-1", grey: "--series-1", brown: "--series-2",
};

/** The colour of the `index`-th series. What is no name of a colour and no #rrggbb falls back to the cycle. */
export function dataColour(written: string | null | undefined, index: number, alpha: number | null | undefined = null): string {
  const name = written?.toLowerCase().replace(/^tab:/, "") ?? `c${index}`;
  const [, place] = /^c(\d+)$/.exec(name) ?? [];
  const known = place !== undefined ? cycle[Number(place) % cycle.length] : named[name];
  const colour = known !== undefined ? `var(${known})` : /^(#[0-9a-f]{3,8}|[a-z]{3,20})$/.test(name) ? name : `var(${cycle[index % cycle.length]!})`;
  return alpha === null || alpha >= 1 ? colour : `color-mix(in srgb, ${colour} ${Math.round(100 * Math.max(0, alpha))}%, transparent)`;
}

/** The limits that were set; otherwise all finite data with a twentieth of air around them, as matplotlib leaves it. */
export function dataWindow({ lines, scatters, xlim, ylim }: FramedAxes): Omit<Viewport, "width" | "height"> {
  const series = [...lines, ...scatters];
  const [left, right] = xlim ?? extent(series.map(({ x }) => x));
  const [bottom, top] = ylim ?? extent(series.map(({ y }) => y));
  return { left, right, bottom, top };
}

function extent(all: readonly (readonly number[])[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const values of all) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low > high) return [0, 1];
  const air = high > low ? 0.05 * (high - low) : Math.abs(low) * 0.05 || 0.05;
  return [low - air, high + air];
}

const tickLength = 4;

export function drawFramedAxes(pen: Pen, viewport: Viewport, xTicks: readonly Tick[], yTicks: readonly Tick[], { grid }: FramedAxes, palette: Palette): void {
  const { width, height } = viewport;
  const segments = (colour: string, draw: () => void) => {
    pen.lineWidth = 1;
    pen.strokeStyle = colour;
    pen.beginPath();
    draw();
    pen.stroke();
  };
  const line = (x0: number, y0: number, x1: number, y1: number) => {
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
  };
  if (grid) {
    segments(palette.grid, () => {
      for (const { value } of xTicks) line(toPixelX(viewport, value), 0, toPixelX(viewport, value), height);
      for (const { value } of yTicks) line(0, toPixelY(viewport, value), width, toPixelY(viewport, value));
    });
  }
  segments(palette.axis, () => {
    line(0, 0, width, 0);
    line(width, 0, width, height);
    line(width, height, 0, height);
    line(0, height, 0, 0);
    for (const { value } of xTicks) line(toPixelX(viewport, value), height, toPixelX(viewport, value), height + tickLength);
    for (const { value } of yTicks) line(-tickLength, toPixelY(viewport, value), 0, toPixelY(viewport, value));
  });
  pen.fillStyle = palette.label;
  pen.textBaseline = "middle";
  pen.textAlign = "center";
  for (const { value, text } of xTicks) pen.fillText(text, toPixelX(viewport, value), height + 16);
  pen.textAlign = "right";
  for (const { value, text } of yTicks) pen.fillText(text, -tickLength - 4, toPixelY(viewport, value));
}

export function drawDataSeries(pen: Pen, viewport: Viewport, { lines, scatters }: FramedAxes): void {
  lines.forEach(({ x, y, color, alpha }, index) => {
    pen.strokeStyle = dataColour(color, index, alpha);
    pen.lineWidth = 2;
    pen.lineJoin = "round";
    pen.lineCap = "round";
    pen.beginPath();
    let drawing = false;
    for (let place = 0; place < x.length; place++) {
      const pixelX = toPixelX(viewport, x[place]!);
      const pixelY = toPixelY(viewport, y[place]!);
      if (!Number.isFinite(pixelX + pixelY)) drawing = false; // NaN is a gap
      else if (drawing) pen.lineTo(pixelX, pixelY);
      else {
        pen.moveTo(pixelX, pixelY);
        drawing = true;
      }
    }
    pen.stroke();
  });
  scatters.forEach(({ x, y, color, alpha, hollow = false, radius = 3 }, index) => {
    pen.fillStyle = pen.strokeStyle = dataColour(color, index, alpha);
    pen.lineWidth = 1.5;
    pen.beginPath();
    for (let place = 0; place < x.length; place++) {
      const pixelX = toPixelX(viewport, x[place]!);
      const pixelY = toPixelY(viewport, y[place]!);
      if (!Number.isFinite(pixelX + pixelY)) continue;
      pen.arc(pixelX, pixelY, radius, 0, 2 * Math.PI);
    }
    if (hollow) pen.stroke();
    else pen.fill();
  });
}
