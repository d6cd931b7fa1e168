// What comes only when the reader asks for it: whether it has come is told to the page, which says in words when it has not.

/** Told "lost" when something did not come, and "come" when something asked for since then did. */
export const arrivals = new EventTarget();

let losses = 0;

/** Gives what has come; undefined if it has not, for then the page says so, and whoever asks again may have it. */
export async function arrival<Wanted>(wanted: Promise<Wanted>): Promise<Wanted | undefined> {
  const before = losses;
  try {
    const come = await wanted;
    if (losses === before) arrivals.dispatchEvent(new Event("come"));
    return come;
  } catch (reason) {
    console.info("This did not arrive:", reason);
    losses++;
    arrivals.dispatchEvent(new Event("lost"));
    return undefined;
  }
}

/**
 * Asks until it comes: again when the browser is online once more, and when the reader presses one of `places` or goes into it, also
 * while what was asked for is still on its way and then does not come. Not whenever anything else comes: what a server no longer has
 * would be missed again with each of the reader's steps.
 */
export async function arrivalInTheEnd<Wanted>(load: () => Promise<Wanted>, places: string): Promise<Wanted> {
  for (;;) {
    const heard = new AbortController();
    const wish = nextWish(places, heard);
    const come = await arrival(load());
    if (come !== undefined) {
      heard.abort();
      return come;
    }
    await wish;
  }
}

function nextWish(places: string, heard: AbortController): Promise<void> {
  return new Promise((wished) => {
    const hear = () => {
      heard.abort();
      wished();
    };
    const hearThere = ({ target }: Event) => target instanceof Element && target.closest(places) !== null && hear();
    addEventListener("online", hear, { signal: heard.signal });
    for (const act of ["pointerdown", "focusin"]) addEventListener(act, hearThere, { signal: heard.signal });
  });
}
