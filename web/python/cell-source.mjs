// A cell's text, made ready to run: its options, its parts, and what of each part is shown.

/** @typedef {{ arithmetic?: string, tensorflowId?: number }} Options */

/** "arithmetic=tensorflow_2_0 id=14" @param {string} text @returns {Options} */
export function optionsFrom(text) {
  /** @type {Options} */
  const options = {};
  for (const [, name, value] of text.matchAll(/([\w-]+)=(\w+)/g)) {
    if (name === "arithmetic") options.arithmetic = value;
    if (name === "id") options.tensorflowId = Number(value);
  }
  return options;
}

/**
 * A first line such as `# slope: arithmetic=torch_before_1_5` is for the machine: the reader sees the cell without it.
 * @param {string} file @returns {{ source: string, options: Options }}
 */
export function withoutOptions(file) {
  const [line = "", text = ""] = /^# slope:(.*)\n+/.exec(file) ?? [];
  return { source: file.slice(line.length), options: optionsFrom(text) };
}

const prompt = /^(?:In \[\d*\]: ?|>>> ?)/;
const continued = /^(?: *\.\.\.: ?|\.\.\. ?)/;

/**
 * Every `In [5]:` prompt and every `# %%` line starts a part of its own, as each is a cell of its own in IPython. A part keeps
 * its place in the cell by empty lines before it. Lines of magic are left empty, but for those that measure time.
 * @param {string} source @returns {string[]}
 */
export function partsOf(source) {
  /** @type {string[][]} */
  const parts = [[]];
  source.split(/\r?\n/).forEach((line, at) => {
    const starts = prompt.test(line) || /^# ?%%/.test(line);
    if (starts) parts.push(new Array(at).fill(""));
    const code = line.replace(prompt, "").replace(continued, "");
    const [, timing] = /^\s*(%%?time(?:it)?)\b/.exec(code) ?? [];
    parts.at(-1)?.push(timing ? `raise NotImplementedError("${timing} is not there in this page's Python")` : /^(%|!)/.test(code) ? "" : code);
  });
  return parts.filter((lines) => lines.some((line) => line.trim() !== "" && !line.startsWith("#"))).map((lines) => lines.join("\n"));
}

/**
 * The part's text before its last statement, and that statement, if it could be an expression whose value is shown.
 * @param {string} part @returns {{ before: string, last: string | null }}
 */
export function lastStatement(part) {
  const start = statementStarts(part).at(-1) ?? part.length;
  const last = part.slice(start).replace(/\s+$/, "");
  // A semicolon at the end asks for silence, as in IPython.
  if (last === "" || /;\s*(#.*)?$/.test(last) || compound.test(last) || valueless.test(last)) return { before: part, last: null };
  return { before: part.slice(0, start), last };
}

const compound = /^(@|(def|class|if|for|while|with|try|async|else|elif|except|finally)\b)/;
const valueless = /^(return|import|from|del|pass|raise|assert|global|nonlocal)\b/;

// Comments, strings, brackets, a continued line, the end of a line, a semicolon, or anything else.
const token = /#[^\n]*|[rbfuRBFU]{0,2}("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|[([{]|[)\]}]|\\\n|\n|;|[^\S\n]+|\w+|./g;

/** @param {string} text */
export const tokensOf = (text) => text.matchAll(token);

/**
 * Where each statement at the left margin starts, and each after a semicolon there. The semicolons of an indented line and of
 * `for …: a; b` belong to the compound statement.
 * @param {string} part @returns {number[]}
 */
export function statementStarts(part) {
  const starts = [];
  let depth = 0;
  let fresh = true; // at the start of a statement
  let splits = true; // a semicolon of this line starts another statement
  for (const { 0: text, index } of tokensOf(part)) {
    if (text.startsWith("#")) continue;
    if (text === "\n" || text === ";") {
      if (depth > 0) continue;
      fresh = text === "\n" || splits;
      if (text === "\n") splits = true;
      continue;
    }
    if (/^[^\S\n]+$/.test(text)) {
      if (fresh && part[index - 1] !== ";") fresh = splits = false; // an indented line
      continue;
    }
    if (fresh) {
      splits = !compound.test(part.slice(index));
      if (!/^(else|elif|except|finally)$/.test(text)) starts.push(index);
    }
    fresh = false;
    if (/^[([{]$/.test(text)) depth++;
    else if (/^[)\]}]$/.test(text)) depth--;
  }
  return starts;
}

/** What stands on a line, and on those after it while a bracket is open. @param {string} source @param {number} line from 1 */
export function statementAt(source, line) {
  const text = source.split("\n").slice(line - 1).join("\n");
  let depth = 0;
  for (const { 0: token, index } of tokensOf(text)) {
    if (token === "\n" && depth <= 0) return text.slice(0, index);
    if (/^[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
  }
  return text;
}
