// Tells a plot that its canvases no longer fit: it has another size, or its size other pixels, on another screen or enlarged with the page.
import { tellPlots } from "./tell-plots.ts";

/** What a plot is told. */
const pixelsChange = "pixels-change";

/** The question asked last, held as long as it waits for its answer. */
let question: MediaQueryList | undefined;

/** It can only be asked whether the pixels are still those of now. */
function listen(): void {
  question = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  question.addEventListener("change", () => {
    listen();
    tellPlots(pixelsChange);
  }, { once: true });
}

/** Asks for `fit` as soon as the plot is laid out, too: one that is far below is laid out when the reader comes near. */
export function fitToSize(plot: HTMLElement, fit: () => void): void {
  if (question === undefined) listen();
  new ResizeObserver(fit).observe(plot);
  plot.addEventListener(pixelsChange, fit);
}
