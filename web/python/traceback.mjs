// A traceback as the reader sees it: the cell's own lines, and CPython's words where MicroPython has others.
import { statementAt } from "./cell-source.mjs";
import { inCPythonsWords, ofUnpacking } from "./cpython-words.mjs";

/** A recursion's thousand lines say no more than its first and last. */
const mostFrames = 12;

/** @param {string} text as MicroPython prints it @param {number} cell @param {string[]} sources of the cells @returns {{ text: string, line: number | null }} */
export function traceback(text, cell, sources) {
  const lines = text.replace(/\n+$/, "").split("\n");
  const frame = /^ {2}File "([^"]*)", line (\d+)/;
  const end = lines.findIndex((line, at) => at > 0 && !frame.test(line));
  const frames = lines.slice(1, end < 0 ? lines.length : end).filter((line) => line.includes('File "<cell '));
  const own = frames.filter((line) => line.includes(`File "<cell ${cell}>"`)).at(-1);
  const shown = frames.length > mostFrames ? [...frames.slice(0, mostFrames / 2), "  …", ...frames.slice(-mostFrames / 2)] : frames;
  let [said = "", ...more] = end < 0 ? [] : lines.slice(end);
  const [, number = 0, at = 0] = /"<cell (\d+)>", line (\d+)/.exec(frames.at(-1) ?? "") ?? [];
  said = ofUnpacking(inCPythonsWords(said.replace(/^(\w+): $/, "$1")), statementAt(sources[Number(number)] ?? "", Number(at)));
  const head = shown.length > 0 ? ["Traceback (most recent call last):", ...shown] : [];
  return { text: [...head, said, ...more].join("\n"), line: own === undefined ? null : Number(frame.exec(own)?.[2]) };
}
