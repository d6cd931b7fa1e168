// A pen that writes SVG: the same drawing code that paints the live canvas writes the still figure into the page.
import type { Pen } from "./pen.ts";

const anchors: Record<string, string> = { center: "middle", right: "end", left: "start" };
/** SVG's dominant-baseline would differ between browsers; a shift in em does not. */
const shifts: Record<string, string> = { top: "0.82em", middle: "0.34em" };

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character]!);
}

interface Place {
  x: number;
  y: number;
}

/** Pixels: a canvas takes any number, but SVG refuses the whole path for one like 1e300. What lies farther out is left out. */
const far = 1e5;

function isNear({ x, y }: Place): boolean {
  return Math.abs(x) <= far && Math.abs(y) <= far;
}

/** The place itself if it is near, else where the line from it to `other` comes near; undefined if it never does. */
function nearPart(place: Place, other: Place): Place | undefined {
  if (isNear(place)) return place;
  const edge = (axis: "x" | "y") => Math.min(far, Math.max(-far, place[axis]));
  // In halves, because the difference of two numbers may be too large for one.
  const share = (axis: "x" | "y") => (edge(axis) === place[axis] ? 1 : (edge(axis) / 2 - other[axis] / 2) / (place[axis] / 2 - other[axis] / 2));
  const least = Math.min(share("x"), share("y"));
  if (!(least >= 0)) return undefined;
  const at = (axis: "x" | "y") => (share(axis) === least ? edge(axis) : other[axis] * (1 - least) + place[axis] * least);
  const part = { x: at("x"), y: at("y") };
  return isNear(part) ? part : undefined;
}

export class SvgPen implements Pen {
  strokeStyle = "";
  fillStyle = "";
  lineWidth = 1;
  lineJoin: CanvasLineJoin = "miter";
  lineCap: CanvasLineCap = "butt";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";

  private path = "";
  private last: Place = { x: 0, y: 0 };
  private dash: number[] = [];
  /** The outline of the text that comes next. */
  private outline = "";
  private readonly shapes: string[] = [];
  private readonly parts: number;

  /** `parts`: how many of a pixel are told apart. A drawing that is shown enlarged needs more. */
  constructor(parts = 10) {
    this.parts = parts;
  }

  beginPath(): void {
    this.path = "";
  }

  moveTo(x: number, y: number): void {
    if (!Number.isFinite(x + y)) return;
    this.last = { x, y };
    if (isNear(this.last)) this.path += `M${this.short(x)} ${this.short(y)}`;
  }

  lineTo(x: number, y: number): void {
    if (!Number.isFinite(x + y)) return;
    const begin = this.last;
    this.last = { x, y };
    const [from, to] = [nearPart(begin, this.last), nearPart(this.last, begin)];
    if (from === undefined || to === undefined) return;
    if (from !== begin) this.path += `M${this.short(from.x)} ${this.short(from.y)}`;
    this.path += `L${this.short(to.x)} ${this.short(to.y)}`;
  }

  /** Only whole circles are drawn. */
  arc(x: number, y: number, radius: number): void {
    if (!isNear({ x, y })) return;
    const r = this.short(radius);
    this.path += `M${this.short(x - radius)} ${this.short(y)}a${r} ${r} 0 1 0 ${this.short(2 * radius)} 0a${r} ${r} 0 1 0 ${this.short(-2 * radius)} 0Z`;
  }

  setLineDash(segments: Iterable<number>): void {
    this.dash = [...segments];
  }

  stroke(): void {
    const dashes = this.dash.length > 0 ? `;stroke-dasharray:${this.dash.join(" ")}` : "";
    this.shapes.push(`<path d="${this.path}" style="fill:none;${this.strokes()};stroke-linecap:${this.lineCap}${dashes}"/>`);
  }

  fill(): void {
    this.shapes.push(`<path d="${this.path}" style="fill:${this.fillStyle}"/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.shapes.push(`<rect x="${this.short(x)}" y="${this.short(y)}" width="${this.short(width)}" height="${this.short(height)}" style="fill:${this.fillStyle}"/>`);
  }

  /** Of a text that is then filled at the same place: its outline, under its letters. */
  strokeText(): void {
    this.outline = `;paint-order:stroke;${this.strokes()}`;
  }

  fillText(text: string, x: number, y: number): void {
    const anchor = anchors[this.textAlign] ?? "start";
    const shift = shifts[this.textBaseline] ?? "0";
    this.shapes.push(`<text x="${this.short(x)}" y="${this.short(y)}" dy="${shift}" text-anchor="${anchor}" style="fill:${this.fillStyle}${this.outline}">${escaped(text)}</text>`);
    this.outline = "";
  }

  /** What was drawn, as the content of an `<svg>`. */
  toString(): string {
    return this.shapes.join("");
  }

  private short(pixels: number): string {
    return String(Math.round(pixels * this.parts) / this.parts);
  }

  private strokes(): string {
    return `stroke:${this.strokeStyle};stroke-width:${this.lineWidth};stroke-linejoin:${this.lineJoin}`;
  }
}
