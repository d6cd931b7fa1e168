// What CPython says of a text that cannot be Python: of nearly all such texts MicroPython says "invalid syntax".
import { tokensOf } from "./cell-source.mjs";
import { isQuote, lineAt } from "./invalid-character.mjs";

/** @typedef {import("./invalid-character.mjs").Mistake} Mistake */

const closing = /** @type {Record<string, string>} */ ({ "(": ")", "[": "]", "{": "}" });

/** The mistakes that are made most, in the order in which CPython finds them. @param {string} text @returns {Mistake | null} */
export function syntaxMistake(text) {
  return openString(text) ?? brokenLine(text) ?? brackets(text) ?? statements(text);
}

/** @param {string} text @returns {Mistake | null} */
function openString(text) {
  let before = "";
  for (const { 0: token, index } of tokensOf(text)) {
    if (isQuote(token)) {
      const isTriple = before === token + token;
      const line = lineAt(text, index);
      const said = isTriple ? `unterminated triple-quoted string literal (detected at line ${lineAt(text, text.trimEnd().length)})` : `unterminated string literal (detected at line ${line})`;
      return { line, said: `SyntaxError: ${said}` };
    }
    before = token;
  }
  return null;
}

/** A backslash joins a line to the next only as its very last sign. @param {string} text @returns {Mistake | null} */
function brokenLine(text) {
  for (const { 0: token, index } of tokensOf(text)) {
    if (token.startsWith("\\") && /^\\./.test(text.slice(index, index + 2))) return { line: lineAt(text, index), said: "SyntaxError: unexpected character after line continuation character" };
  }
  return null;
}

/** @param {string} text @returns {Mistake | null} */
function brackets(text) {
  /** @type {{ sign: string, line: number }[]} */
  const open = [];
  for (const { 0: token, index } of tokensOf(text)) {
    const line = lineAt(text, index);
    if (token in closing) open.push({ sign: token, line });
    else if (/^[)\]}]$/.test(token)) {
      const last = open.pop();
      if (last === undefined) return { line, said: `SyntaxError: unmatched '${token}'` };
      const where = last.line === line ? "" : ` on line ${last.line}`;
      if (closing[last.sign] !== token) return { line, said: `SyntaxError: closing parenthesis '${token}' does not match opening parenthesis '${last.sign}'${where}` };
    }
  }
  const last = open.at(-1);
  return last === undefined ? null : { line: last.line, said: `SyntaxError: '${last.sign}' was never closed` };
}

const header = /^(?:async\s+)?(if|elif|else|for|while|with|try|except|finally|def|class)\b/;
const named = /** @type {Record<string, string>} */ ({ def: "function definition", class: "class definition" });

/** Two operands with nothing between them. */
const besides = /(?:[)\]}]|\b(?!(?:and|or|not|in|is|if|else|for|as|lambda|await)\b)\w+)\s+(?!(?:and|or|not|in|is|if|else|for|as)\b)\w/;

/** @param {string} text @returns {Mistake | null} */
function statements(text) {
  /** The header that wants an indented block. @type {{ keyword: string, line: number, indent: number } | null} */
  let waiting = null;
  for (const { line, indent, code, colon } of logicalLines(text)) {
    if (waiting !== null && indent <= waiting.indent) {
      return { line, said: `IndentationError: expected an indented block after ${named[waiting.keyword] ?? `'${waiting.keyword}' statement`} on line ${waiting.line}` };
    }
    waiting = null;
    const keyword = header.exec(code)?.[1];
    if (/^print\s+[\w"']/.test(code)) return { line, said: "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?" };
    const plain = code.replace(/"[^"]*"|'[^']*'/g, "''");
    if (keyword === undefined) {
      if (/^match\b.*:$/.test(plain)) return { line, said: "SyntaxError: match statements are not there in this page's Python" };
      if (/\sif\s/.test(plain) && !/\b(else|for)\b/.test(plain)) return { line, said: "SyntaxError: expected 'else' after 'if' expression" };
      continue;
    }
    const asked = colon < 0 ? code : code.slice(0, colon);
    if (/^((el)?if|while)\b/.test(asked) && /^[^()[\]{}"']*[^=<>!:]=(?!=)/.test(asked)) {
      return { line, said: "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?" };
    }
    // Of a line that goes on CPython says no more than MicroPython.
    if (colon < 0 && /^(if|elif|while|for|with)\b/.test(plain) && besides.test(plain.replace(/^\w+/, ""))) return null;
    if (colon < 0) return { line, said: "SyntaxError: expected ':'" };
    if (code.slice(colon + 1).trim() === "") waiting = { keyword, line, indent };
  }
  return waiting === null ? null : { line: waiting.line, said: `IndentationError: expected an indented block after ${named[waiting.keyword] ?? `'${waiting.keyword}' statement`} on line ${waiting.line}` };
}

/** Lines as the brackets join them, without comments; `colon`: where the first one outside of brackets is. @param {string} text */
function* logicalLines(text) {
  let start = -1;
  let indent = 0;
  let depth = 0;
  let code = "";
  let colon = -1;
  for (const { 0: token, index } of tokensOf(`${text}\n`)) {
    if (token === "\n" && depth === 0) {
      if (start >= 0) yield { line: lineAt(text, start), indent, code, colon };
      [start, code, colon, indent] = [-1, "", -1, 0];
      continue;
    }
    if (token.startsWith("#")) continue;
    if (start < 0) {
      if (/^\s+$/.test(token)) {
        indent = token.length;
        continue;
      }
      start = index;
    }
    if (token in closing) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
    else if (token === ":" && depth === 0 && colon < 0) colon = code.length;
    code += token;
  }
}
