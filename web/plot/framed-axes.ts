// Axes as matplotlib draws them: the data in a frame, the numbers along its left and lower edge, so that any data find room.
import type { Tick } from "./axes.ts";
import type { Palette, Pen } from "./pen.ts";
import { toPixelX, toPixelY, type Viewport } from "./viewport.ts";

/** What a cell has put into the axes; `color` as it was written there. */
export interface DataSeries {
  x: readonly number[];
  y: readonly number[];
  label?: string | null;
  color?: string | null;
  alpha?: number | null;
}

export interface DataLine extends DataSeries {
  /** As matplotlib writes them: "-", "--", "-.", ":", and "" for points without a line. */
  dashes?: string;
  marked?: boolean;
  /** In matplotlib's points. */
  width?: number;
}

export interface DataPoints extends DataSeries {
  /** Rings: only their edge is drawn. */
  hollow?: boolean;
  /** Pixels. */
  radius?: number;
}

/** One of the two axes; where it is logarithmic, all numbers along it are decimal exponents. */
export interface DataScale {
  isLog?: boolean;
  limits?: readonly [number, number] | null;
  /** What the author wants along it. */
  ticks?: readonly Tick[] | null;
}

export interface FramedAxes {
  lines: readonly DataLine[];
  scatters: readonly DataPoints[];
  /** Polygons, with NaN after each. */
  areas?: readonly DataSeries[];
  texts?: readonly (Pick<DataSeries, "x" | "y" | "color"> & { text: string })[];
  title?: string | null;
  xlabel?: string | null;
  ylabel?: string | null;
  grid?: boolean;
  legend?: boolean;
  x?: DataScale;
  y?: DataScale;
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

/** The limits that were set; otherwise all finite data with a twentieth of air around them, as matplotlib leaves it: none under what stands on 0. */
export function dataWindow({ lines, scatters, areas = [], x, y }: FramedAxes): Omit<Viewport, "width" | "height"> {
  const series = [...lines, ...scatters, ...areas];
  const [left, right] = x?.limits ?? extent(series.map(({ x }) => x));
  const [bottom, top] = y?.limits ?? extent(series.map(({ y }) => y), areas.length > 0);
  return { left, right, bottom, top };
}

function extent(all: readonly (readonly number[])[], standsOnZero = false): [number, number] {
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
  return [standsOnZero && low === 0 ? 0 : low - air, high + air];
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

export function drawDataSeries(pen: Pen, viewport: Viewport, { lines, scatters, areas = [], texts = [] }: FramedAxes): void {
  areas.forEach((area, index) => {
    pen.fillStyle = dataColour(area.color, index, area.alpha);
    drawRuns(pen, viewport, area);
    pen.fill();
  });
  lines.forEach((line, index) => drawLine(pen, viewport, line, dataColour(line.color, index, line.alpha)));
  scatters.forEach((points, index) => {
    pen.fillStyle = pen.strokeStyle = dataColour(points.color, index, points.alpha);
    pen.lineWidth = 1.5;
    drawDots(pen, viewport, points, points.radius ?? 3);
    if (points.hollow) pen.stroke();
    else pen.fill();
  });
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  for (const { x, y, text, color } of texts) {
    pen.fillStyle = dataColour(color ?? "k", 0);
    pen.fillText(text, toPixelX(viewport, x[0]!), toPixelY(viewport, y[0]!));
  }
}

/** In pixels. */
export const dashesOf = (sign: string | undefined): number[] => ({ "--": [7, 4], ":": [2, 3], "-.": [7, 3, 2, 3] })[sign ?? "-"] ?? [];

/** matplotlib's points are three quarters of a pixel of its own. */
const pixelsOfPoint = 4 / 3;
const markRadius = 3.5;

function drawLine(pen: Pen, viewport: Viewport, line: DataLine, colour: string): void {
  const dash = dashesOf(line.dashes);
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = (line.width ?? 1.5) * pixelsOfPoint;
  pen.lineJoin = "round";
  pen.lineCap = dash.length > 0 ? "butt" : "round";
  pen.setLineDash(dash);
  if (line.dashes !== "") {
    drawRuns(pen, viewport, line);
    pen.stroke();
  }
  pen.setLineDash([]);
  if (line.marked) {
    drawDots(pen, viewport, line, markRadius);
    pen.fill();
  }
}

/** The path through the points; NaN is a gap. */
function drawRuns(pen: Pen, viewport: Viewport, { x, y }: DataSeries): void {
  pen.beginPath();
  let drawing = false;
  for (let place = 0; place < x.length; place++) {
    const pixelX = toPixelX(viewport, x[place]!);
    const pixelY = toPixelY(viewport, y[place]!);
    if (!Number.isFinite(pixelX + pixelY)) drawing = false;
    else if (drawing) pen.lineTo(pixelX, pixelY);
    else {
      pen.moveTo(pixelX, pixelY);
      drawing = true;
    }
  }
}

function drawDots(pen: Pen, viewport: Viewport, { x, y }: DataSeries, radius: number): void {
  pen.beginPath();
  for (let place = 0; place < x.length; place++) {
    const pixelX = toPixelX(viewport, x[place]!);
    const pixelY = toPixelY(viewport, y[place]!);
    if (Number.isFinite(pixelX + pixelY)) pen.arc(pixelX, pixelY, radius, 0, 2 * Math.PI);
  }
}
