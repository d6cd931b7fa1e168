// Turns mouse, pen, touch and wheel into three wishes: pan, zoom, and move the point. It knows no figure and no mathematics.
import { zoomOf } from "./canvas-layer.ts";

interface Wishes {
  pan(pixelsX: number, pixelsY: number): void;
  zoom(factor: number, pixelX: number, pixelY: number): void;
  movePoint(pixelX: number): void;
  /** Someone turned the wheel over a figure that does not take it. */
  wheelIgnored(): void;
}

/** A press that moved less than this is a tap. */
const tapPixels = 5;
/** So many pixels of wheel double the scale. */
const pixelsToDouble = 460;

interface Finger {
  x: number;
  y: number;
}

/** Whether what began at `start` is for the figure: a finger that goes up or down scrolls the page, and moves come before it does. */
export function isForFigure(start: MouseEvent, now: PointerEvent): boolean {
  return now.pointerType !== "touch" || Math.abs(now.clientX - start.clientX) > Math.abs(now.clientY - start.clientY);
}

/**
 * The page keeps its scroll: vertical drags of one finger belong to it (`touch-action: pan-y` on the plot), and the wheel
 * zooms only while the figure holds the focus or Control is pressed. Drags that start on `handle` move the point; any press
 * gives it the focus.
 */
export function listenToGestures(plot: HTMLElement, handle: HTMLElement, wishes: Wishes): void {
  const fingers = new Map<number, Finger>();
  let dragsPoint = false;
  let travelled = 0;
  let start: PointerEvent;
  /** Known once it is more than a tap. */
  let pans: boolean | undefined;

  const place = (event: MouseEvent): Finger => {
    const box = plot.getBoundingClientRect();
    const zoom = zoomOf(plot);
    return { x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom };
  };

  // The browser would take the focus away from the handle again.
  plot.addEventListener("mousedown", (event) => event.preventDefault());

  plot.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) {
      dragsPoint = event.target === handle;
      travelled = 0;
      start = event;
      pans = undefined;
    } else {
      dragsPoint = false;
      travelled = Infinity;
    }
    fingers.set(event.pointerId, place(event));
    plot.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    plot.classList.add("dragged");
  });

  plot.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = place(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (other !== undefined) {
      pinch(before, now, other);
    } else if (dragsPoint) {
      wishes.movePoint(now.x);
    } else if (travelled >= tapPixels) {
      pans ??= isForFigure(start, event);
      if (pans) wishes.pan(now.x - before.x, now.y - before.y);
    }
  });

  /** Of two fingers one moved: what lies between them grows, and follows their middle. */
  function pinch(before: Finger, now: Finger, other: Finger): void {
    const span = Math.hypot(before.x - other.x, before.y - other.y);
    if (span > 0) {
      wishes.zoom(Math.hypot(now.x - other.x, now.y - other.y) / span, (before.x + other.x) / 2, (before.y + other.y) / 2);
    }
    wishes.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  const lift = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === "pointerup" && travelled < tapPixels && !dragsPoint) wishes.movePoint(place(event).x);
    if (fingers.size === 0) plot.classList.remove("dragged");
  };
  plot.addEventListener("pointerup", lift);
  plot.addEventListener("pointercancel", lift);

  plot.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !plot.contains(document.activeElement)) {
        wishes.wheelIgnored();
        return;
      }
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY;
      const { x, y } = place(event);
      wishes.zoom(2 ** (-pixels / pixelsToDouble), x, y);
    },
    { passive: false },
  );
}
