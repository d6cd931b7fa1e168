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
