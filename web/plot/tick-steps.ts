// Round places: by these a point moves, whatever the window.
import type { Tick } from "./axes.ts";
import type { Viewport } from "./viewport.ts";

/** From a tick to the next, or the window's width where it has no two. */
export function tickSpacing([first, second]: readonly Tick[], { left, right }: Viewport): number {
  return first && second ? second.value - first.value : right - left;
}

/** So many tenths of `spacing` further. */
export function steppedPlace(x: number, count: number, spacing: number): number {
  return roundPlace(x + (count * spacing) / 10, spacing, 10);
}

/** The nearest of the multiples of `spacing` / `count`. */
export function roundPlace(x: number, spacing: number, count: number): number {
  const perUnit = count / spacing;
  return Math.round(x * perUnit) / perUnit;
}
