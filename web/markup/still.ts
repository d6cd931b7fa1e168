// A still figure: what the live one will draw first, drawn at build time in both its sizes and in the page's own colours.
import { type LabelPlace } from "../plot/label-place.ts";
import { type Palette, paletteNames, type Pen } from "../plot/pen.ts";
import { SvgPen } from "../plot/svg-pen.ts";
import type { Viewport } from "../plot/viewport.ts";
import { type Html, html, raw } from "./html.ts";

/** Left, right, bottom, top. */
export type WorldWindow = [number, number, number, number];

/** The boxes of style/figure.css: one for wide figures, one for phones. */
const sizes = { wide: { width: 792, height: 430 }, narrow: { width: 340, height: 300 } };
export type StillSize = keyof typeof sizes;

/** They follow the theme. */
export const inheritedColours = Object.fromEntries(paletteNames.map((name) => [name, `var(--${name})`])) as unknown as Palette;

export function stillViewport([left, right, bottom, top]: WorldWindow, size: StillSize): Viewport {
  return { left, right, bottom, top, ...sizes[size] };
}

export function stillFigure(size: StillSize, name: string, draw: (pen: Pen) => void): Html {
  const { width, height } = sizes[size];
  const pen = new SvgPen();
  draw(pen);
  return html`<svg class="still ${size}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">${raw(pen.toString())}</svg>`;
}

/** The place of a label as custom properties, in shares of the box: "--wide-x:80%;--wide-y:12%". */
export function labelStyle(size: StillSize, place: LabelPlace | undefined): string {
  const { width, height } = sizes[size];
  const { x, y } = place ?? { x: -width, y: 0 };
  return `--${size}-x:${((100 * x) / width).toFixed(1)}%;--${size}-y:${((100 * y) / height).toFixed(1)}%`;
}
