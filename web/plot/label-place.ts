// Where a curve's name stands: beside the curve, at a fixed share of the figure's width, always inside the figure.
import { heightAt, type SampledCurve } from "./curve.ts";
import { toPixelY, toWorldX, type Viewport } from "./viewport.ts";

export interface LabelPlace {
  /** Pixels: the middle of the label. */
  x: number;
  y: number;
}

/** Where along the width the names of f and f' are tried first, and that of a curve whose right half is busy. */
export const labelShares = { f: 0.82, df: 0.7, beside: 0.26 };

const distance = 20;
const margin = { x: 34, y: 16 };
/** Half of what a label takes up. */
const reach = { x: 34, y: 11 };

/**
 * `share` of the width is tried first, then its neighbours left and right, until the curve is in sight there and none of
 * the `others` runs through the label, nor another label stands at `taken`. Where they cannot be kept apart, the first place in sight is taken.
 * The label stands above a curve, on the side that the curve does not climb into, or else below it.
 */
export function placeLabel(viewport: Viewport, curve: SampledCurve, share: number, others: readonly SampledCurve[] = [], taken?: LabelPlace): LabelPlace | undefined {
  let crowded: LabelPlace | undefined;
  for (let tried = 0; tried < 12; tried++) {
    const offset = Math.ceil(tried / 2) * 0.07 * (tried % 2 === 0 ? -1 : 1);
    const x = (share + offset) * viewport.width;
    if (x < margin.x || x > viewport.width - margin.x) continue;
    const here = pixelHeight(viewport, curve, x);
    if (here === undefined || here < 0 || here > viewport.height) continue;
    const { highest, lowest } = extent(viewport, curve, x) ?? { highest: here, lowest: here };
    for (const y of [highest - distance, lowest + distance]) {
      if (y < margin.y || y > viewport.height - margin.y) continue;
      if (taken && Math.abs(x - taken.x) < 2 * reach.x && Math.abs(y - taken.y) < 2 * reach.y) continue;
      crowded ??= { x, y };
      if (others.every((other) => isFree(viewport, other, { x, y }))) return { x, y };
    }
  }
  return crowded;
}

/** The names of f and f', clear of both curves and of each other. */
export function placeLabels(viewport: Viewport, { f, df }: { f: SampledCurve; df: SampledCurve }): { f: LabelPlace | undefined; df: LabelPlace | undefined } {
  const place = placeLabel(viewport, f, labelShares.f, [df]);
  return { f: place, df: placeLabel(viewport, df, labelShares.df, [f], place) };
}

/** Between which pixel heights the curve runs where a label around x would stand. */
function extent(viewport: Viewport, curve: SampledCurve, x: number): { highest: number; lowest: number } | undefined {
  const heights = [x - reach.x, x - reach.x / 2, x, x + reach.x / 2, x + reach.x].map((at) => pixelHeight(viewport, curve, at)).filter((height) => height !== undefined);
  return heights.length === 0 ? undefined : { highest: Math.min(...heights), lowest: Math.max(...heights) };
}

function isFree(viewport: Viewport, curve: SampledCurve, { x, y }: LabelPlace): boolean {
  const passing = extent(viewport, curve, x);
  return passing === undefined || passing.highest > y + reach.y || passing.lowest < y - reach.y;
}

function pixelHeight(viewport: Viewport, curve: SampledCurve, pixelX: number): number | undefined {
  const height = heightAt(curve, toWorldX(viewport, pixelX));
  return height === undefined ? undefined : toPixelY(viewport, height);
}

