// Lays out what style/below.css has left out of the first paint: a little each task, so that the page answers between them.
import { afterTurns } from "../engine/browser.ts";
import { beforeNextFrame, nextTask } from "../engine/next-task.ts";

/** Milliseconds after which a task begins no further piece; on a phone four times slower it is a piece a task. */
const enough = 4;

/** The large parts' own parts are left out by themselves. */
const inner = ".equation, code-cell";

/** Within what is left out nothing is asked for its style before its turn: the answer would lay it out. */
function* leftOut(): Generator<HTMLElement> {
  for (const part of document.querySelectorAll<HTMLElement>("article > *")) {
    if (isLeftOut(part)) yield part;
    for (const piece of part.querySelectorAll<HTMLElement>(inner)) if (isLeftOut(piece)) yield piece;
  }
}

function isLeftOut(element: Element): boolean {
  return getComputedStyle(element).contentVisibility === "auto";
}

function layOut(pieces: Iterator<HTMLElement>): void {
  const start = performance.now();
  while (performance.now() - start < enough) {
    const { done, value: piece } = pieces.next();
    if (done) return;
    piece.style.contentVisibility = "visible";
    void piece.offsetHeight; // now, and not with the next frame together with others
  }
  // Each frame walks through all that has moved: the fewer, the better.
  beforeNextFrame(() => layOut(pieces));
}

/** Not before the formulas' fonts are there (site/at-start.ts): all that has been laid out would be laid out again for them. */
function begin(): void {
  if ("hollow" in document.documentElement.dataset) addEventListener("fonts-shown", begin, { once: true });
  // The figures first, which the reader may be waiting for; each of them lays out its own part.
  else void afterTurns().then(nextTask).then(() => layOut(leftOut()));
}

// Nor before the styles are there, which say what was left out; a script that comes after the first paint need not wait for them.
if (document.readyState === "complete") begin();
else addEventListener("load", begin);
