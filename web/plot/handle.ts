// The movable point of a plot as the keyboard and a screen reader meet it.
import { clamped, type Viewport } from "./viewport.ts";

/** `help` is the id of the sentence that says how to move it. */
export function addHandle(paper: HTMLElement, { label, help }: { label: string; help: string }): HTMLElement {
  const handle = document.createElement("div");
  handle.className = "handle";
  handle.tabIndex = 0;
  handle.setAttribute("role", "slider");
  handle.setAttribute("aria-label", label);
  handle.setAttribute("aria-describedby", help);
  paper.append(handle);
  return handle;
}

/** To a pixel, or to the plot's nearest edge, where it shows that its point is out of sight. */
export function moveHandle(handle: HTMLElement, { width, height }: Viewport, x: number, y: number): void {
  handle.style.transform = `translate(${clamped(x, 0, width)}px, ${clamped(y, 0, height)}px)`;
  handle.classList.toggle("away", x < 0 || x > width || y < 0 || y > height);
}
