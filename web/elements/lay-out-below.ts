// Lays out what style/below.css has left out of the first paint, when the reader comes near it.
//
// Not all of it at once, nor one by one while nobody looks: each frame after a part has got its height walks through everything
// that has been laid out, 12 ms on a phone for a whole step, and most readers of a page see the half of it.
import { afterTurns } from "../engine/browser.ts";
import { beforeNextFrame, nextTask } from "../engine/next-task.ts";

/** Milliseconds after which a task begins no further piece; on a phone four times slower it is a piece a task. */
const enough = 4;

/** So much before it is seen, above and below the window: what is laid out earlier than it is seen does not jump. */
const margin = "100% 0px";

/** The large parts' own parts are left out by themselves. */
const parts = "article > *, article > * :is(.equation, code-cell, .part)";

const near = new Set<HTMLElement>();

function layOut(): void {
  const start = performance.now();
  for (const piece of near) {
    if (performance.now() - start >= enough) break;
    near.delete(piece);
    piece.style.contentVisibility = "visible";
    void piece.offsetHeight; // now, and not with the next frame together with others
  }
  if (near.size > 0) beforeNextFrame(layOut);
}

/** Only of what is near it is asked whether it was left out: the answer would lay out what lies around it. */
function isLeftOut(element: Element): element is HTMLElement {
  return getComputedStyle(element).contentVisibility === "auto";
}

function begin(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      const isIdle = near.size === 0;
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        if (isLeftOut(target)) near.add(target);
      }
      if (isIdle) layOut();
    },
    { rootMargin: margin },
  );
  for (const piece of document.querySelectorAll(parts)) observer.observe(piece);
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
