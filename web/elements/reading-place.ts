// Keeps the reader's place when the window gets another width: a phone is turned, or the page enlarged.
//
// A browser holds what stands at the window's top. Upright that is a phone's header, which stays there over all of the page, and in
// the low window of a turned one it does not: the reader found themselves at the step's beginning. And no browser holds a line of a
// derivation that gets another layout.

/** A piece of the text, how much of it has passed the point at which the reader is, and that point's distance from the window's top. */
interface Place {
  piece: Element;
  share: number;
  y: number;
  /** Of the window. */
  width: number;
}

/** Milliseconds after which the page has come to rest. */
const restTime = 150;
/** Pixels between the places that are asked what stands there. */
const step = 12;

let place: Place | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Where the page has been scrolled to from here. */
let kept = Number.NaN;

/** A slide is not scrolled, and has a place of its own. */
const isPresenting = () => "presenting" in document.documentElement.dataset;

/** The first piece below the header, in the middle of the text. */
function placeOfReader(): Place | undefined {
  const article = document.querySelector("article");
  if (article === null || scrollY === 0 || isPresenting()) return undefined;
  const { left, width } = article.getBoundingClientRect();
  for (let y = step; y < innerHeight; y += step) {
    const piece = document.elementFromPoint(left + width / 2, y);
    if (piece === null || piece === article || !article.contains(piece)) continue;
    const { top, height } = piece.getBoundingClientRect();
    return { piece, share: (y - top) / height, y, width: document.documentElement.clientWidth };
  }
  return undefined;
}

function keepPlace(): void {
  const { clientWidth } = document.documentElement;
  if (place === undefined || place.width === clientWidth || place.piece.getClientRects().length === 0 || isPresenting()) return;
  place.width = clientWidth;
  const { top, height } = place.piece.getBoundingClientRect();
  scrollBy({ top: top + place.share * height - place.y, behavior: "instant" });
  kept = scrollY;
}

addEventListener("resize", keepPlace);
addEventListener(
  "scroll",
  () => {
    if (scrollY !== kept) place = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => (place = placeOfReader()), restTime);
  },
  { passive: true },
);
