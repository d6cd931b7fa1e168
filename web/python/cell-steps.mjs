// A part of a cell as the steps in which it runs: its loops at the left margin can rest between two of their turns.
//
// MicroPython collects its garbage only when none of its code is running, and with the garbage go the tensors that nothing
// names any more. So a long loop is left now and then, and entered again with the rest of its turns.
import { lastStatement, statementStarts, tokensOf } from "./cell-source.mjs";

/**
 * @typedef {object} Step
 * @property {string} before what runs; its lines count from the top of the cell
 * @property {string} last the last statement of the part, if its value may be shown
 * @property {string} [again] of a loop: how it goes on after a rest
 */

/** The name in the cell's namespace of what counts the turns. */
const pace = "_turns";

/** @param {string} part @returns {Step[]} */
export function stepsOf(part) {
  const { before, last } = lastStatement(part);
  const starts = statementStarts(before).filter((start) => start === 0 || before[start - 1] === "\n");
  /** @type {Step[]} */
  const steps = [];
  let from = 0;
  const plain = (/** @type {number} */ to) => {
    if (before.slice(from, to).trim() !== "") steps.push({ before: placed(before, from, to), last: "" });
  };
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? before.length;
    const loop = resting(before.slice(start, end));
    if (loop === null) return;
    plain(start);
    const lines = placed(before, start, start);
    steps.push({ before: lines + loop.first, last: "", again: lines + loop.again });
    from = end;
  });
  plain(before.length);
  if (last !== null) steps.push({ before: placed(part, before.length, before.length), last });
  return steps;
}

/** The text between two places, on the lines where it stood. @param {string} text @param {number} from @param {number} to */
function placed(text, from, to) {
  return text.slice(0, from).replace(/[^\n]/g, "") + text.slice(from, to);
}

/**
 * The loop asks at each turn whether to rest. Null: no loop, or one with an `else`, which a rest would enter.
 * @param {string} statement
 */
function resting(statement) {
  const kind = /^(for|while)\b/.exec(statement)?.[1];
  if (kind === undefined || /^else\b/m.test(statement)) return null;
  const { within, end } = header(statement);
  if (end < 0) return null;
  const body = statement.slice(end);
  if (kind === "while") {
    const first = `while ${pace}.more() and (${statement.slice("while".length, end)})${body}`;
    return { first, again: first };
  }
  if (within < 0) return null;
  const head = statement.slice(0, within);
  const iterable = statement.slice(within, end);
  return { first: `${head} ${pace}.over((${iterable}))${body}`, again: `${head} ${pace}.rest(${iterable.replace(/[^\n]/g, "")})${body}` };
}

/** Where the loop's header has its first `in`, just after it, and its colon; -1 where it has none. @param {string} statement */
function header(statement) {
  let depth = 0;
  let within = -1;
  for (const { 0: text, index } of tokensOf(statement)) {
    if (/^[([{]$/.test(text)) depth++;
    else if (/^[)\]}]$/.test(text)) depth--;
    else if (depth > 0) continue;
    else if (text === "lambda") break;
    else if (text === "in" && within < 0) within = index + text.length;
    else if (text === ":" && statement[index + 1] !== "=") return { within, end: index };
  }
  return { within, end: -1 };
}
