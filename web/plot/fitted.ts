// Chooses how much height a window needs for its curves to be seen: all of it that they use, within reason.
import type { SampledCurve } from "./curve.ts";

/** A share of free paper above and below. */
const air = 0.12;

/** Between `low` and `high` at most; the axis is always in sight. */
export function fittedHeight(curves: readonly SampledCurve[], low: number, high: number): { bottom: number; top: number } {
  let bottom = 0;
  let top = 0;
  for (const { points } of curves) {
    for (let place = 1; place < points.length; place += 2) {
      const y = points[place]!;
      if (y < bottom) bottom = Math.max(low, y);
      if (y > top) top = Math.min(high, y);
    }
  }
  if (top - bottom < 1e-3) return { bottom: bottom - 1, top: top + 1 };
  const margin = air * (top - bottom);
  return { bottom: bottom - margin, top: top + margin };
}
