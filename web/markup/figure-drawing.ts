// The figure of a function as a file holds it: both curves, the point, their formulas as plain text, and the samples.
import type { PlottedFunction } from "../engine/plotted-function.ts";
import { drawAxes, drawNumbers, type Tick } from "../plot/axes.ts";
import { dashes, drawCurve } from "../plot/curve.ts";
import type { Palette } from "../plot/pen.ts";
import type { Drawing } from "../plot/picture.ts";
import { drawPoint, drawTangent } from "../plot/point.ts";
import type { Viewport } from "../plot/viewport.ts";

export function figureDrawing(plotted: PlottedFunction, viewport: Viewport, palette: Palette, ticks: { x: Tick[]; y: Tick[] }, at: number): Drawing {
  const curves = plotted.curves(viewport);
  const values = Object.entries(plotted.values).map(([name, value]) => `${name} = ${value}`);
  const names = { f: `f(x) = ${plotted.text}`, df: `f\u2032(x) = ${plotted.derivative}` };
  return {
    width: viewport.width,
    height: viewport.height,
    palette,
    draw(pen, colours) {
      drawAxes(pen, viewport, ticks.x, ticks.y, colours);
      drawCurve(pen, viewport, curves.f, colours.f, colours.paper);
      drawCurve(pen, viewport, curves.df, colours.df, colours.paper, dashes);
      const point = plotted.at(at);
      drawTangent(pen, viewport, point, colours);
      drawNumbers(pen, viewport, ticks.x, ticks.y, colours);
      drawPoint(pen, viewport, point, colours);
    },
    legend: [
      { text: [names.f, ...values].join(",  "), colour: palette.f },
      { text: names.df, colour: palette.df },
    ],
    samples: [["x", [names.f, ...values].join(", "), names.df], ...samples(plotted, curves.f, viewport)],
  };
}

/** Where the engine sampled f to draw it, as far as it is in sight; with f' at the same places. */
function samples(plotted: PlottedFunction, { points }: { points: ArrayLike<number> }, { left, right }: Viewport): number[][] {
  const rows: number[][] = [];
  for (let place = 0; place < points.length; place += 2) {
    const x = points[place]!;
    if (x < left || x > right) continue;
    const { value, slope } = plotted.at(x);
    rows.push([x, value, slope]);
  }
  return rows;
}
