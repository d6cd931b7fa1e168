// Lays out what style/below.css has left out of the first paint: on a phone first what the reader comes near, and the rest when
// the page has come to rest.
//
// Each frame after a part has got its height walks through everything that has been laid out, 12 ms on a phone for a whole step: a
// reader who begins to scroll would feel it. Left out for good it must not stay: who takes a picture of the whole page, or saves
// it, would find empty paper.
import { afterTurns } from "../engine/browser.ts";
import { beforeNextFrame, nextTask } from "../engine/next-task.ts";

/** Milliseconds after which a task begins no further piece; on a phone four times slower it is a piece a task. */
const enough = 4;

/** So much before it is seen, above and below the window: what is laid out earlier than it is seen does not jump. */
const margin = "100% 0px";

/** The large parts' own parts are left out by themselves. */
const parts = "article > *, article > * :is(.equation, code-cell, .part)";

/** What moves with a finger has a phone's processor. */
const restAfter = matchMedia("(pointer: coarse)").matches ? 4000 : 0;

const waiting = new Set<Element>();

function layOut(): void {
  const start = performance.now();
  for (const piece of waiting) {
    if (performance.now() - start >= enough) break;
    waiting.delete(piece);
    if (!isLeftOut(piece)) continue;
    piece.style.contentVisibility = "visible";
    void piece.offsetHeight; // now, and not with the next frame together with others
  }
  if (waiting.size > 0) beforeNextFrame(layOut);
}

/** Asked of a piece when its turn comes: the answer lays out what lies around it. */
function isLeftOut(element: Element): element is HTMLElement {
  return getComputedStyle(element).contentVisibility === "auto";
}

function want(pieces: Iterable<Element>): void {
  const isIdle = waiting.size === 0;
  for (const piece of pieces) waiting.add(piece);
  if (isIdle) layOut();
}

function begin(): void {
  const pieces = document.querySelectorAll(parts);
  const observer = new IntersectionObserver(
    (entries) => want(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)),
    { rootMargin: margin },
  );
  for (const piece of pieces) observer.observe(piece);
  setTimeout(() => {
    observer.disconnect();
    want(pieces);
  }, restAfter);
}

/** Not before the formulas' fonts are there (site/at-start.ts): all that has been laid out would be laid out again for them. */
function whenFontsAreShown(): void {
  if ("hollow" in document.documentElement.dataset) addEventListener("fonts-shown", begin, { once: true });
  // The figures first, which the reader may be waiting for; each of them lays out its own part.
  else void afterTurns().then(nextTask).then(begin);
}

// Nor before the styles are there, which say what was left out; a script that comes after the first paint need not wait for them.
if (document.readyState === "complete") whenFontsAreShown();
else addEventListener("load", whenFontsAreShown);
