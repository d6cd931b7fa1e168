// What a cell prints on its way to the page: whole lines at once, a line that does not end piece by piece, and every character whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { printedText } from "../../web/python/printed-text.mjs";

/** More milliseconds than a text waits. */
const rest = 60;

function printing() {
  const outputs = [];
  const printed = printedText((output) => outputs.push(output));
  printed.begin();
  const hear = (text) => printed.heard(typeof text === "string" ? new TextEncoder().encode(text) : new Uint8Array(text));
  return { outputs, printed, hear, texts: () => outputs.map(({ kind, text = kind }) => text) };
}

test("after a rest a line is handed on at once, and whole", async () => {
  const { hear, texts } = printing();
  await pause(rest);
  for (const piece of ["loss", " ", "0.5", "\n"]) hear(piece);
  assert.deepEqual(texts(), ["loss 0.5\n"]);
});

test("a line that does not end is handed on when it has waited, and a character only when all of it is there", async () => {
  const { printed, hear, texts } = printing();
  const [first, ...others] = new TextEncoder().encode("率");
  hear("a");
  await pause(rest);
  hear([first]);
  assert.deepEqual(texts(), ["a"]);
  hear(others);
  printed.flush();
  assert.deepEqual(texts(), ["a", "率"]);
  hear([first]);
  printed.flush();
  assert.deepEqual(texts(), ["a", "率", "\ufffd"], "what stays half is not kept for the next cell");
});

test("of a line that never ends no more is kept than a page can hold", () => {
  const { outputs, hear } = printing();
  for (let times = 0; times < 200; times++) hear(".".repeat(1000));
  assert.deepEqual(outputs.map(({ kind }) => kind), ["text", "cut"]);
  assert.equal(outputs[0].text.length, 100_000);
});
