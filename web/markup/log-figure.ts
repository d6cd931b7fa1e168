// Figures whose axes count powers of ten: drawn when the page is built; what a reader moves on them lies above as marks.
import { drawAxes, drawNumbers, type Tick } from "../plot/axes.ts";
import { drawCurve } from "../plot/curve.ts";
import type { Pen } from "../plot/pen.ts";
import type { Viewport } from "../plot/viewport.ts";
import { powerOfTen } from "../words/numbers.ts";
import { type Html, html } from "./html.ts";
import { inheritedColours, stillFigure, type StillSize, stillViewport, type WorldWindow } from "./still.ts";

interface LogLine {
  points: (readonly [number, number])[];
  colour: string;
  dash: number[];
}

/** `draw` comes after the axes; both the wide and the narrow one, which have the same window. */
export function logPlot(window: WorldWindow, label: string, ticks: (size: StillSize) => { x: Tick[]; y: Tick[] }, draw: (pen: Pen, viewport: Viewport) => void, marks: Html): Html {
  const still = (size: StillSize) =>
    stillFigure(size, label, (pen) => {
      const viewport = stillViewport(window, size);
      const { x, y } = ticks(size);
      drawAxes(pen, viewport, x, y, inheritedColours);
      draw(pen, viewport);
      drawNumbers(pen, viewport, x, y, inheritedColours);
    });
  return html`<div class="plot drawn">${still("wide")}${still("narrow")}<div class="marks" aria-hidden="true">${marks}</div></div>`;
}

/** A line has a gap where a point has no height. */
export function drawLogLine(pen: Pen, viewport: Viewport, { points, colour, dash }: LogLine): void {
  const flat: number[] = [];
  const starts: number[] = [];
  let before = false;
  for (const [x, y] of points) {
    const isThere = !Number.isNaN(x + y);
    if (isThere && !before) starts.push(flat.length / 2);
    if (isThere) flat.push(x, y);
    before = isThere;
  }
  drawCurve(pen, viewport, { points: flat, starts, dots: [] }, colour, inheritedColours.paper, dash);
}

/** The upright line at `x`, down to the axis, and a dot at each height in the colour of its curve. */
export function marksAt([left, right, bottom, top]: WorldWindow, x: number, heights: readonly { y: number; colour: string }[]): Html {
  const across = ((100 * (x - left)) / (right - left)).toFixed(2);
  const dot = ({ y, colour }: { y: number; colour: string }) => html`<i style="left:${across}%;top:${((100 * (top - y)) / (top - bottom)).toFixed(2)}%;background:${colour}"></i>`;
  return html`<b style="left:${across}%;bottom:${((100 * -bottom) / (top - bottom)).toFixed(2)}%"></b>${heights.map(dot)}`;
}

/** `name`: what a saved picture calls the line. */
export function lineSample(colour: string, dash: number[], name: string): Html {
  return html`<svg class="sample" data-name="${name}" viewBox="0 0 40 10" aria-hidden="true"><path d="M2 5H38" style="stroke:${colour};stroke-dasharray:${dash.join(" ") || "none"}"/></svg>`;
}

/** Marks at powers of ten, `from` where the axis begins. */
export function powers(exponents: readonly number[], from: number): Tick[] {
  return exponents.map((exponent) => ({ value: exponent - from, text: powerOfTen(exponent) }));
}
