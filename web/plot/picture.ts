// A figure as a file: drawn again, by the same code, on a canvas of twice the size or into an SVG, with its names below it.
import { labelFont, type Palette, type Pen } from "./pen.ts";
import { SvgPen } from "./svg-pen.ts";

/** What a figure gives when its picture is wanted. */
export interface Drawing {
  width: number;
  height: number;
  palette: Palette;
  draw(pen: Pen, palette: Palette): void;
  /** What the colours stand for: plain text below the picture. */
  legend: { text: string; colour: string }[];
  /** The samples of what is drawn, with their names in the first row. */
  samples?: (string | number)[][];
}

export const lineHeight = 24;
export const margin = 12;
/** Pixels of the file for one of the page. */
export const density = 2;

/** Of the names below a picture. */
export function legendHeight(lines: number): number {
  return lines > 0 ? lines * lineHeight + margin : 0;
}

function size({ width, height, legend }: Drawing): { width: number; height: number } {
  return { width, height: height + legendHeight(legend.length) };
}

function drawWhole(pen: Pen, drawing: Drawing): void {
  const { width, height } = size(drawing);
  pen.fillStyle = drawing.palette.paper;
  pen.fillRect(0, 0, width, height);
  drawing.draw(pen, drawing.palette);
  // What a canvas cuts off at its edge must not run into the names.
  pen.fillStyle = drawing.palette.paper;
  pen.fillRect(0, drawing.height, width, height - drawing.height);
  pen.textAlign = "start";
  pen.textBaseline = "middle";
  drawing.legend.forEach(({ text, colour }, index) => {
    pen.fillStyle = colour;
    pen.fillText(text, margin, drawing.height + (index + 0.5) * lineHeight);
  });
}

export function svgPicture(drawing: Drawing): Blob {
  const pen = new SvgPen();
  drawWhole(pen, drawing);
  const { width, height } = size(drawing);
  return new Blob([svgText(width, height, pen.toString())], { type: "image/svg+xml" });
}

export function svgText(width: number, height: number, shapes: string): string {
  const font = labelFont.replace(/^\S+ /, "").replaceAll('"', "'");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}" font-size="14">${shapes}</svg>\n`;
}

/** The drawing alone, to stand in a page and grow with it. */
export function drawingSvg({ width, height, draw }: Drawing, palette: Palette): string {
  const pen = new SvgPen();
  draw(pen, palette);
  return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${pen}</svg>`;
}

export function pngPicture(drawing: Drawing): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const { width, height } = size(drawing);
  canvas.width = width * density;
  canvas.height = height * density;
  const context = canvas.getContext("2d")!;
  context.scale(density, density);
  context.font = labelFont;
  drawWhole(context, drawing);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
}

/** RFC 4180: a cell with a comma, a quote or a line break stands in quotes. A missing value is an empty cell. */
export function csvTable(rows: readonly (readonly (string | number)[])[]): Blob {
  const cell = (value: string | number) => {
    if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
    return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  };
  return new Blob([rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")], { type: "text/csv" });
}
