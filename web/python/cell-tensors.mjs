// A cell's text with what MicroPython does not do with a tensor written out: float(x), f"{x:.2f}", x *= 2.
import { tokensOf } from "./cell-source.mjs";

/** The names that it writes, `_float` and the like, are made Python's builtins by slope/cell.py. @param {string} text */
export function withTensorsIn(text) {
  if (!/\b(float|int)\s*\(|[fF][rR]?["']|[*/%]=/.test(text)) return text;
  let written = "";
  let before = "\n"; // the last token that is not blank
  let depth = 0;
  let open = false; // an assignment's bracket of ours
  let skipped = 0; // where the text goes on after an assignment's sign
  for (const { 0: token, index } of tokensOf(text)) {
    if (index < skipped) continue;
    const rest = text.slice(index + token.length, index + token.length + 40);
    if (open && depth === 0 && /^(\n|;|#)/.test(token)) {
      written = written.replace(/\s*$/, (blank) => `)${blank}`);
      open = false;
    }
    const [sign, operation] = (/^[\n;:]$/.test(before) && /^\w+$/.test(token) && /^[^\S\n]*(\*\*|\/\/|[*/%])=/.exec(rest)) || [];
    if (sign !== undefined) {
      written += `${token} = _in_place("${operation}", ${token},`;
      open = true;
      skipped = index + token.length + sign.length;
    } else if (/^(float|int)$/.test(token) && /^[^\S\n]*\(/.test(rest) && !/^(\.|def|class)$/.test(before)) written += `_${token}`;
    else written += /^[rR]?[fF][rR]?["']/.test(token) ? formatted(token) : token;
    if (/^[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
    if (token === "\n" || token.trim() !== "") before = token;
  }
  return open ? written.replace(/\s*$/, (blank) => `)${blank}`) : written;
}

/** f"{x:.2f} {x}" → f"{_number(x):.2f} {_shown(x)}" @param {string} literal */
function formatted(literal) {
  let written = "";
  let at = 0;
  while (at < literal.length) {
    if (literal[at] !== "{" || literal[at + 1] === "{") {
      const length = literal[at] === "{" ? 2 : 1;
      written += literal.slice(at, at + length);
      at += length;
      continue;
    }
    const end = endOfValue(literal, at + 1);
    const value = literal.slice(at + 1, end);
    // With its own name before it, {x=}, or by its repr, {x!r}, it stays as it is.
    const asked = /=\s*$/.test(value) || literal[end] === "!" ? "" : literal[end] === ":" ? "_number" : "_shown";
    written += asked === "" ? `{${value}` : `{${asked}(${value})`;
    at = end;
    // The format's own fields end before the field does.
    for (let depth = 1; depth > 0 && at < literal.length; at++) {
      if (literal[at] === "{") depth++;
      if (literal[at] === "}") depth--;
      written += literal[at];
    }
  }
  return written;
}

/** Where the value of a field ends: at its colon, its `!r` or its brace. @param {string} literal @param {number} from */
function endOfValue(literal, from) {
  let depth = 0;
  for (const { 0: token, index } of tokensOf(literal.slice(from))) {
    const at = from + index;
    if (depth === 0 && (token === "}" || token === ":" || (token === "!" && literal[at + 1] !== "="))) return at;
    if (/^[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
  }
  return literal.length;
}
