// Lays out what style/below.css has left out of the first paint: one piece a task, so that the page answers between them.

const isLeftOut = (element: Element): boolean => getComputedStyle(element).contentVisibility === "auto";
const pieces = [...document.querySelectorAll("article > *")]
  .map((piece) => [piece, ...piece.querySelectorAll(".equation")].filter(isLeftOut) as HTMLElement[])
  .filter((leftOut) => leftOut.length > 0);

function layOutNext(): void {
  const piece = pieces.shift();
  if (piece === undefined) return;
  for (const element of piece) element.style.contentVisibility = "visible";
  void piece[0]!.offsetHeight; // now, and not with the next frame together with others
  setTimeout(layOutNext);
}

setTimeout(layOutNext);

export {};
