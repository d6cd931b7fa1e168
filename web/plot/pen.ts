// What the drawing code draws with: the part of a 2-D context that it uses, so that a canvas and an SVG can both be drawn on.

export type Pen = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "stroke"
  | "fill"
  | "fillText"
  | "strokeText"
  | "fillRect"
  | "setLineDash"
  | "strokeStyle"
  | "fillStyle"
  | "lineWidth"
  | "lineJoin"
  | "lineCap"
  | "textAlign"
  | "textBaseline"
>;

/** Colours by role; any CSS colour, for an SVG also `var(--f)`. */
export interface Palette {
  paper: string;
  grid: string;
  axis: string;
  label: string;
  f: string;
  df: string;
  point: string;
}

export const paletteNames = ["paper", "grid", "axis", "label", "f", "df", "point"] as const satisfies (keyof Palette)[];

/** The colours of the theme. They are asked of the page's root: asked of a figure, the browser would lay it out for the answer. */
export function pagePalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(paletteNames.map((name) => [name, style.getPropertyValue(`--${name}`)])) as unknown as Palette;
}

/** The page's --sans, which a canvas cannot name. */
export const labelFont = '14px "Source Sans 3", "Source Sans Pro", Seravek, "Segoe UI", -apple-system, "Raised digits", "Noto Sans CJK SC", "Noto Sans", system-ui, sans-serif';
