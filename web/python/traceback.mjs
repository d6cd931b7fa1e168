// A traceback as the reader sees it: the cell's own lines, and CPython's words where MicroPython has others.
import { statementAt } from "./cell-source.mjs";
import { inCPythonsWords } from "./cpython-words.mjs";
import { inTheStatementsWords } from "./statement-words.mjs";

/** A recursion's thousand lines say no more than its first and last. */
const mostFrames = 12;

/** @type {import("./statement-words.mjs").Place["look"]} */
const nothing = () => ["", ""];

/**
 * @param {string} text as MicroPython prints it @param {number} cell @param {string[]} sources of the cells
 * @param {import("./statement-words.mjs").Place["look"]} look
 * @returns {{ text: string, line: number | null, said: string }} all of it, the cell's line, and what the error itself says
 */
export function traceback(text, cell, sources, look) {
  const lines = text.replace(/\n+$/, "").split("\n");
  const frame = /^ {2}File "([^"]*)", line (\d+)/;
  const end = lines.findIndex((line, at) => at > 0 && !frame.test(line));
  const frames = lines.slice(1, end < 0 ? lines.length : end).filter((line) => line.includes('File "<cell '));
  const own = frames.filter((line) => line.includes(`File "<cell ${cell}>"`)).at(-1);
  const shown = frames.length > mostFrames ? [...frames.slice(0, mostFrames / 2), "  …", ...frames.slice(-mostFrames / 2)] : frames;
  let [said = "", ...more] = end < 0 ? [] : lines.slice(end);
  const [, number = 0, line = 0, within] = /"<cell (\d+)>", line (\d+)(?:, in (?!<module>)(.*))?/.exec(frames.at(-1) ?? "") ?? [];
  const source = sources[Number(number)] ?? "";
  // What a function's own names stand for, nobody knows any more.
  const place = { statement: statementAt(source, Number(line)), lines: source.split("\n"), line: Number(line), look: within === undefined ? look : nothing };
  said = inTheStatementsWords(inCPythonsWords(said.replace(/^(\w+): $/, "$1")), place);
  const head = shown.length > 0 ? ["Traceback (most recent call last):", ...shown] : [];
  said = [said, ...more].join("\n");
  return { said, text: [...head, said].join("\n"), line: own === undefined ? null : Number(frame.exec(own)?.[2]) };
}
