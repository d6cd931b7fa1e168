// What a cell prints: handed on in pieces while it runs, and no more of it than a page can hold.

/** @typedef {import("./outputs.d.ts").Output} Output */

/** How many characters of text a cell may write. */
const mostText = 100_000;

/** Printed text is handed on at least this often, in milliseconds. */
const patience = 50;

/** @param {(output: Output) => void} write */
export function printedText(write) {
  let written = 0;
  let cut = false;
  /** Bytes that Python has printed and nobody has seen. @type {number[]} */
  let waiting = [];
  let waitingSince = 0;
  let handedOn = 0;
  let decoder = new TextDecoder();

  /** `goesOn`: the last character may not be whole yet. @param {boolean} [goesOn] */
  function flush(goesOn = false) {
    handedOn = performance.now();
    const bytes = new Uint8Array(waiting);
    // MicroPython's own remark at `raise … from …`.
    const text = decoder.decode(bytes, { stream: goesOn }).replaceAll("Warning: exception chaining not supported\n", "");
    waiting = [];
    if (text !== "") say("text", text);
  }

  /** @param {"text" | "result"} kind @param {string} text */
  function say(kind, text) {
    if (kind === "result") flush();
    if (cut) return;
    const room = mostText - written;
    written += text.length;
    if (room > 0) write({ kind, text: text.slice(0, room) });
    if (text.length <= room) return;
    cut = true;
    write({ kind: "cut" });
  }

  return {
    /** Before a cell: it may write as much as any. */
    begin() {
      written = 0;
      cut = false;
      waiting = [];
      decoder = new TextDecoder();
    },

    /** What Python prints, a line at a time or in larger pieces. @param {Uint8Array} bytes */
    heard(bytes) {
      if (cut) return;
      const now = performance.now();
      if (waiting.length === 0) waitingSince = now;
      for (const byte of bytes) waiting.push(byte);
      // A line is handed on whole, unless it takes its time.
      const since = waiting.at(-1) === 10 ? handedOn : waitingSince;
      if (now - since > patience || waiting.length > mostText) flush(true);
    },

    flush: () => flush(),
    say,
  };
}
