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
  let handedOn = 0;

  function flush() {
    handedOn = performance.now();
    if (waiting.length === 0) return;
    // MicroPython's own remark at `raise … from …`.
    const text = new TextDecoder().decode(new Uint8Array(waiting)).replaceAll("Warning: exception chaining not supported\n", "");
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
    },

    /** What Python prints, a line at a time or in larger pieces. @param {Uint8Array} bytes */
    heard(bytes) {
      if (cut) return;
      for (const byte of bytes) waiting.push(byte);
      if (waiting.at(-1) !== 10) return;
      const now = performance.now();
      if (now - handedOn > patience || waiting.length > mostText) flush();
    },

    flush,
    say,
  };
}
