// Lays out what style/below.css has left out of the first paint: one piece a task, so that the page answers between them.

const isLeftOut = (element: Element): boolean => getComputedStyle(element).contentVisibility === "auto";

function layOut(pieces: HTMLElement[][]): void {
  const piece = pieces.shift();
  if (piece === undefined) return;
  for (const element of piece) element.style.contentVisibility = "visible";
  void piece[0]!.offsetHeight; // now, and not with the next frame together with others
  setTimeout(() => layOut(pieces));
}

function begin(): void {
  const parts = [...document.querySelectorAll<HTMLElement>("article > *")];
  layOut(parts.map(leftOutOf).filter((leftOut) => leftOut.length > 0));
}

/** The part itself, or lines of it. Within what is left out nothing is asked for its style: the answer would lay it out. */
function leftOutOf(part: HTMLElement): HTMLElement[] {
  return isLeftOut(part) ? [part] : [...part.querySelectorAll<HTMLElement>(".equation")].filter(isLeftOut);
}

// Not before the styles are there, which say what was left out; a script that comes after the first paint need not wait for them.
if (document.readyState === "complete") setTimeout(begin);
else addEventListener("load", () => setTimeout(begin));

export {};
