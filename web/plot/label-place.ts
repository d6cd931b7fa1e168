// Where a curve's name stands: beside the curve, at a fixed share of the figure's width, always inside the figure.
import { numberColumn, numberRow } from "./axes.ts";
import { heightAt, type SampledCurve } from "./curve.ts";
import type { CurvePoint } from "./point.ts";
import { toPixelX, toPixelY, toWorldX, type Viewport } from "./viewport.ts";

export interface LabelPlace {
  /** Pixels: the middle of the label. */
  x: number;
  y: number;
}

/** Where along the width the names of f and f' are tried first, and that of a curve whose right half is busy. */
export const labelShares = { f: 0.82, df: 0.7, beside: 0.26 };

const distance = 20;
/** Half of the widest name, which is ReLU′(x), and room above and below: nearer to the figure's edge a name would be cut. */
const margin = { x: 42, y: 16 };
/** Half of what a label takes up. */
const reach = { x: 34, y: 13 };
/** Half of a dot, of the row of numbers, and of the column of numbers. */
const dotReach = { x: 14, y: 8 };
const rowReach = 6;
const columnReach = 6;
/** How much it disturbs a name that a curve runs through it, that the dot stands in it, that it covers numbers. */
const disturbs = { curve: 4, dot: 2, numbers: 1 };

/** What a name has to keep clear of, besides its own curve. */
interface Neighbours {
  others?: readonly SampledCurve[];
  /** Another name. */
  taken?: LabelPlace | undefined;
  dots?: readonly LabelPlace[];
}

/**
 * `share` of the width is tried first, then its neighbours left and right, until the curve is in sight there and nothing
 * disturbs the name; nowhere does it cover another. Where no place is free, the one that is disturbed least is taken.
 * The label stands above a curve, on the side that the curve does not climb into, or else below it.
 */
export function placeLabel(viewport: Viewport, curve: SampledCurve, share: number, { others = [], taken, dots = [] }: Neighbours = {}): LabelPlace | undefined {
  let best: { place: LabelPlace; disturbed: number } | undefined;
  for (let tried = 0; tried < 14; tried++) {
    const offset = Math.ceil(tried / 2) * 0.07 * (tried % 2 === 0 ? -1 : 1);
    const x = (share + offset) * viewport.width;
    if (x < margin.x || x > viewport.width - margin.x) continue;
    const here = pixelHeight(viewport, curve, x);
    if (here === undefined || here < 0 || here > viewport.height) continue;
    const { highest, lowest } = extent(viewport, curve, x) ?? { highest: here, lowest: here };
    for (const y of [highest - distance, lowest + distance]) {
      const place = { x, y };
      if (y < margin.y || y > viewport.height - margin.y) continue;
      if (taken && touch(place, taken, reach)) continue;
      const disturbed =
        (others.every((other) => isFree(viewport, other, place)) ? 0 : disturbs.curve) +
        (dots.some((dot) => touch(place, dot, dotReach)) ? disturbs.dot : 0) +
        (coversNumbers(viewport, place) ? disturbs.numbers : 0);
      if (disturbed === 0) return place;
      if (best === undefined || disturbed < best.disturbed) best = { place, disturbed };
    }
  }
  return best?.place;
}

/** The names of f and f', clear of both curves, of the point on each, and of each other. */
export function placeLabels(viewport: Viewport, { f, df }: { f: SampledCurve; df: SampledCurve }, point: CurvePoint): { f: LabelPlace | undefined; df: LabelPlace | undefined } {
  const dots = [point.value, point.slope].map((height) => ({ x: toPixelX(viewport, point.x), y: toPixelY(viewport, height) }));
  const place = placeLabel(viewport, f, labelShares.f, { others: [df], dots });
  return { f: place, df: placeLabel(viewport, df, labelShares.df, { others: [f], taken: place, dots }) };
}

function coversNumbers(viewport: Viewport, { x, y }: LabelPlace): boolean {
  return Math.abs(y - numberRow(viewport)) < reach.y + rowReach || Math.abs(x - numberColumn(viewport, columnReach)) < reach.x + columnReach;
}

function touch(place: LabelPlace, other: LabelPlace, half: { x: number; y: number }): boolean {
  return Math.abs(place.x - other.x) < reach.x + half.x && Math.abs(place.y - other.y) < reach.y + half.y;
}

/** Between which pixel heights the curve runs where a label around x would stand. */
function extent(viewport: Viewport, curve: SampledCurve, x: number): { highest: number; lowest: number } | undefined {
  let highest = Infinity;
  let lowest = -Infinity;
  for (let at = -2; at <= 2; at++) {
    const height = pixelHeight(viewport, curve, x + (at * reach.x) / 2);
    if (height === undefined) continue;
    highest = Math.min(highest, height);
    lowest = Math.max(lowest, height);
  }
  return highest <= lowest ? { highest, lowest } : undefined;
}

function isFree(viewport: Viewport, curve: SampledCurve, { x, y }: LabelPlace): boolean {
  const passing = extent(viewport, curve, x);
  return passing === undefined || passing.highest > y + reach.y || passing.lowest < y - reach.y;
}

function pixelHeight(viewport: Viewport, curve: SampledCurve, pixelX: number): number | undefined {
  const height = heightAt(curve, toWorldX(viewport, pixelX));
  return height === undefined ? undefined : toPixelY(viewport, height);
}

