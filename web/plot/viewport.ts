// The map between the world and the pixels of a figure. Immutable: panning and zooming give a new viewport.

/** World edges, and the size in CSS pixels. The engine's `Window` has the same shape. */
export interface Viewport {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Widths of the world between which a reader may zoom: doubles still tell neighbouring pixels apart. */
const narrowest = 1e-4;
const widest = 1e5;

export function toPixelX(viewport: Viewport, x: number): number {
  return ((x - viewport.left) * viewport.width) / (viewport.right - viewport.left);
}

export function toPixelY(viewport: Viewport, y: number): number {
  return ((viewport.top - y) * viewport.height) / (viewport.top - viewport.bottom);
}

export function toWorldX(viewport: Viewport, pixel: number): number {
  return viewport.left + (pixel * (viewport.right - viewport.left)) / viewport.width;
}

export function toWorldY(viewport: Viewport, pixel: number): number {
  return viewport.top - (pixel * (viewport.top - viewport.bottom)) / viewport.height;
}

export function resized(viewport: Viewport, width: number, height: number): Viewport {
  return { ...viewport, width, height };
}

/** Moves what is seen by pixels, as a hand moves paper. */
export function panned(viewport: Viewport, pixelsX: number, pixelsY: number): Viewport {
  const dx = (pixelsX * (viewport.right - viewport.left)) / viewport.width;
  const dy = (pixelsY * (viewport.top - viewport.bottom)) / viewport.height;
  return {
    ...viewport,
    left: viewport.left - dx,
    right: viewport.right - dx,
    bottom: viewport.bottom + dy,
    top: viewport.top + dy,
  };
}

/** Where a point stands after the window has followed it: a share of the width. */
const followMargin = 0.1;

/** The window that has followed a point out of sight; the same one while it holds x. */
export function following(viewport: Viewport, x: number): Viewport {
  const { left, right, width } = viewport;
  const margin = followMargin * (right - left);
  const beyond = x < left ? x - left - margin : x > right ? x - right + margin : 0;
  return beyond === 0 ? viewport : panned(viewport, (-beyond * width) / (right - left), 0);
}

/** Enlarges by `factor`; the world point under the pixel stays there. */
export function zoomed(viewport: Viewport, factor: number, pixelX: number, pixelY: number): Viewport {
  const width = (viewport.right - viewport.left) / factor;
  if (width < narrowest || width > widest) return viewport;
  const height = (viewport.top - viewport.bottom) / factor;
  const x = toWorldX(viewport, pixelX);
  const y = toWorldY(viewport, pixelY);
  const left = x - (pixelX / viewport.width) * width;
  const top = y + (pixelY / viewport.height) * height;
  return { ...viewport, left, right: left + width, bottom: top - height, top };
}

export function clamped(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
