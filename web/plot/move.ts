// Moves what stands upon a plot: the point's handle, a curve's name.
import type { LabelPlace } from "./label-place.ts";
import { clamped, type Viewport } from "./viewport.ts";

/** Where each was moved to: a browser reads a style also when it says what it said before, and of most frames little moves. */
const moved = new WeakMap<HTMLElement, string>();

function move(element: HTMLElement, transform: string): void {
  if (moved.get(element) === transform) return;
  moved.set(element, transform);
  element.style.transform = transform;
}

/** To a pixel, or to the plot's nearest edge, where it shows that its point is out of sight. */
export function moveHandle(handle: HTMLElement, { width, height }: Viewport, x: number, y: number): void {
  move(handle, `translate(${clamped(x, 0, width)}px, ${clamped(y, 0, height)}px)`);
  handle.classList.toggle("away", x < 0 || x > width || y < 0 || y > height);
}

/** To whole pixels, where its letters are sharp; a name that finds no place is not seen. */
export function moveLabel(label: HTMLElement, place: LabelPlace | undefined): void {
  const visibility = place === undefined ? "hidden" : "";
  if (label.style.visibility !== visibility) label.style.visibility = visibility;
  if (place !== undefined) move(label, `translate(-50%, -50%) translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`);
}
