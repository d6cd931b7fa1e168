// Tells every plot on the page what has happened around it. It holds none of them: a plot that has left the page is let go.

export function tellPlots(change: string): void {
  for (const plot of document.querySelectorAll(".plot")) plot.dispatchEvent(new Event(change));
}
