// Tells the plots on the page that its colours have changed.
import { tellPlots } from "./tell-plots.ts";

/** What a plot is told. */
const coloursChange = "colours-change";

const tell = () => tellPlots(coloursChange);

let isListening = false;

/** To a theme that is chosen on the page, and to the system's, with its contrast. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  document.addEventListener("theme-change", tell);
  for (const wish of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) matchMedia(wish).addEventListener("change", tell);
}

export function repaintWithTheme(plot: HTMLElement, repaint: () => void): void {
  listen();
  plot.addEventListener(coloursChange, repaint);
}
