// Where a curve's name stands: beside the curve, at a fixed share of the figure's width, always inside the figure.
import { heightAt, type SampledCurve } from "./curve.ts";
import { toPixelY, toWorldX, type Viewport } from "./viewport.ts";

export interface LabelPlace {
  /** Pixels: the middle of the label. */
  x: number;
  y: number;
}

/** Where along the width the names of f and f' are tried first, and that of a curve whose right half is busy. */
export const labelShares = { f: 0.82, df: 0.7, beside: 0.14 };

const distance = 20;
const margin = { x: 34, y: 16 };
const reach = 24;

/**
 * `share` of the width is tried first, then its neighbours left and right, until the curve is in sight there.
 * The label stands above a curve, on the side that the curve does not climb into.
 */
export function placeLabel(viewport: Viewport, curve: SampledCurve, share: number): LabelPlace | undefined {
  for (let tried = 0; tried < 12; tried++) {
    const offset = Math.ceil(tried / 2) * 0.07 * (tried % 2 === 0 ? -1 : 1);
    const x = (share + offset) * viewport.width;
    if (x < margin.x || x > viewport.width - margin.x) continue;
    const here = pixelHeight(viewport, curve, x);
    if (here === undefined || here < 0 || here > viewport.height) continue;
    const left = pixelHeight(viewport, curve, x - reach) ?? here;
    const right = pixelHeight(viewport, curve, x + reach) ?? here;
    const above = Math.min(left, here, right) - distance;
    const y = above >= margin.y ? above : Math.max(left, here, right) + distance;
    return { x, y: Math.min(viewport.height - margin.y, Math.max(margin.y, y)) };
  }
  return undefined;
}

function pixelHeight(viewport: Viewport, curve: SampledCurve, pixelX: number): number | undefined {
  const height = heightAt(curve, toWorldX(viewport, pixelX));
  return height === undefined ? undefined : toPixelY(viewport, height);
}

