// What CPython says of a cell's mistake: fetched with the first cell that makes one, or that catches one.
export { syntaxMistake } from "./syntax-mistakes.mjs";
export { traceback } from "./traceback.mjs";
