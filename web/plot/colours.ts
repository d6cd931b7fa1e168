// Tells the plots on the page that its colours have changed. It holds none of them: a plot that has left the page is let go.

/** What a plot is told. */
const coloursChange = "colours-change";

function tell(): void {
  for (const plot of document.querySelectorAll(".plot")) plot.dispatchEvent(new Event(coloursChange));
}

let isListening = false;

/** To a theme that is chosen on the page, and to the system's. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  document.addEventListener("theme-change", tell);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);
}

export function repaintWithTheme(plot: HTMLElement, repaint: () => void): void {
  listen();
  plot.addEventListener(coloursChange, repaint);
}
