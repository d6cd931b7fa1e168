// What is said below a field is seen by whoever types there, above a phone's keyboard, too.

/** Scrolls as little as it takes, and only where the hand is: a link that brings an answer along leaves the page where it is. */
export function keepInSight(said: Element, field: HTMLElement): void {
  if (field === document.activeElement) said.scrollIntoView({ block: "nearest", behavior: "instant" });
}
