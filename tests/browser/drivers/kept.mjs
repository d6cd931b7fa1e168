// The one browser of a test file. Browsers hang and crash by themselves now and then; one that no longer answers
// is started anew, so that it costs one test a minute and not the rest of the run its hours.
import { test as nodeTest } from "node:test";

const mostStarts = 5;
let open;
let opened;
let startsAnew = 0;

/** The browser of now: it may be another than a test ago. */
export const browser = () => opened;

export async function openBrowser(how) {
  open = how;
  opened = await open();
}

export function closeBrowser() {
  return opened.close();
}

/** Not what a page did, but that nothing came: each driver waits for an answer a minute at most. */
export const isSilence = ({ name, message }) => name !== "AssertionError" && /timed out|timeout|crashed|(target|session|connection) closed|fetch failed/i.test(message);

/** A test whose browser stopped answering is tried once more, in a new one, and says so. A page that hangs that one too has failed. */
export function test(name, body) {
  nodeTest(name, async (context) => {
    try {
      await body(context);
    } catch (error) {
      if (!isSilence(error)) throw error;
      await startAnew(error);
      context.diagnostic(`${opened.name} stopped answering and was started anew: ${error.message}`);
      await body(context);
    }
  });
}

async function startAnew(error) {
  if (startsAnew === mostStarts) throw new Error(`${opened.name} stopped answering ${mostStarts} times before, and is left so`, { cause: error });
  startsAnew++;
  await opened.close().catch(() => {}); // what does not answer may not say goodbye either
  opened = await open();
}
