// The ticks of a figure: the engine chooses them, the figure says how many fit, the page writes their signs.
import type { Plot } from "slope-plot";
import { labelledTicks } from "../engine/plotted-function.ts";
import { type Tick, ticksThatFit } from "../plot/axes.ts";
import type { Viewport } from "../plot/viewport.ts";
import { tickText } from "../words/numbers.ts";

export function figureTicks(core: Plot, viewport: Viewport, fit = ticksThatFit(viewport)): { x: Tick[]; y: Tick[] } {
  const written = (low: number, high: number, atMost: number) =>
    labelledTicks(core, low, high, atMost).map(({ value, text }) => ({ value, text: tickText(text) }));
  return { x: written(viewport.left, viewport.right, fit.x), y: written(viewport.bottom, viewport.top, fit.y) };
}
