// A cell's text with what MicroPython does otherwise than CPython written out: float(x) of a tensor, x *= 2, 0 < x, "%.2f" % x, dicts in order, stars in a list.
import { dictsIn } from "./cell-dicts.mjs";
import { formatted } from "./cell-formats.mjs";
import { tokensOf } from "./cell-source.mjs";
import { starsIn } from "./cell-stars.mjs";
import { ofText, operandStart } from "./cell-texts.mjs";

const isNeeded = /\b(True|False)[^\S\n]*[-+*/%@]|[\w.][^\S\n]*[&|^]|\b(dict|float|int|isinstance|str|type)\s*\(|["']\s*(%|\.\s*format\b)|[fF][rR]?["']|[*/%]=|\.(?:[lr]just|center|capitalize|remove\w+fix|swapcase|title|zfill|sort)\(|\{|\b(?:class|except)\b|[[(,]\s*\*[^*]|\[::-1|[\w.]\s*[<>]/;

/** A number or a name that stands alone on the left of a comparison, unless a number or a text is on its right; and what may stand before it. */
const left = /^(?:-[^\S\n]*)?(?:\d[\w.]*(?:[eE][-+]\d+)?|\.\d\w*|[A-Za-z_][\w.]*)(?=[^\S\n]*(?:<(?!<)|>(?!>))(?!=?[^\S\n]*(?:-?[\d.]|["'])))/;
const opensOperand = /(^|[^=<>!]=|[\n;:([{,]|\b(?:and|or|not|in|if|elif|else|while|return|lambda|assert|yield))\s*$/;

/** True or False on the left of a sign, which would reach a tensor as 1 or 0; so may a name be that stands before &, | or ^. */
const leftBool = /^(?:(?:True|False)(?=[^\S\n]*[-+*/%@](?!=))|[A-Za-z_][\w.]*(?=[^\S\n]*[&|^](?!=)))/;

/** What stands on the right of such a comparison, if it is a name and the comparison ends with it; a line's end ends it outside of brackets. */
const right = /^([^\S\n]*[<>]=?[^\S\n]*)([A-Za-z_][\w.]*)(?![\w.])(?=[^\S\n]*(?:[)\]},:;#]|(\n|$)|(?:and|or|if|else|for)\b))/;

/** A loop's condition is asked so often that a name on its left stays as it is, unless the right side is a name, too, that can be asked first. */
const opensLoop = /\bwhile\s*$/;

/**
 * `0 < x`: where a name on the right can be asked what it is, which costs a loop little, only a tensor takes the long way.
 * @param {string} text @param {number} depth of brackets @param {boolean} isLoop
 */
function comparisonOf(text, depth, isLoop) {
  const [operand = ""] = left.exec(text) ?? [];
  const [whole = "", sign = "", name = "", end] = right.exec(text.slice(operand.length)) ?? [];
  if (name !== "" && (end === undefined || depth === 0)) {
    return { written: `(${operand}${whole} if not isinstance(${name}, _Held) else _left(${operand})${sign}${name})`, length: operand.length + whole.length };
  }
  return { written: isLoop ? operand : `_left(${operand})`, length: operand.length };
}

/** `except … as error:` up to the first statement of its block, if others may stand on that line. */
const caught = /^([^\S\n]*except\b[^\n:]*\bas[^\S\n]+(\w+)[^\S\n]*:(?:[^\S\n]*(?:#[^\n]*)?\n)*[^\S\n]*)(?!(?:if|for|while|with|try|def|class|async)\b)(?=[^\s#@])/gm;

/** The names that it writes, `_float` and the like, are made Python's builtins by slope/builtin.py. @param {string} text */
export function withTensorsIn(text) {
  if (!isNeeded.test(text)) return text;
  text = text.replace(caught, "$1$2=_said($2);");
  const tokens = [...tokensOf(text)].map(({ 0: token, index }) => ({ text: token, index }));
  const displays = new Map([...starsIn(tokens), ...dictsIn(tokens)]);
  let written = "";
  let before = "\n"; // the last token that is not blank
  let depth = 0;
  let open = false; // an assignment's bracket of ours
  let skipped = 0; // where the text goes on after an assignment's sign
  for (const [place, { text: token, index }] of tokens.entries()) {
    if (index < skipped) continue;
    const rest = text.slice(index + token.length, index + token.length + 40);
    if (open && depth === 0 && /^(\n|;|#)/.test(token)) {
      written = written.replace(/\s*$/, (blank) => `)${blank}`);
      open = false;
    }
    const [sign, target, operation] = (/^[\n;:]$/.test(before) && /^\w+$/.test(token) && /^((?:\.\w+|\[(?:[^[\]()\n]|\[[^[\]()\n]*\])*\])*)[^\S\n]*(\*\*|\/\/|[*/%])=/.exec(rest)) || [];
    const [call, path] = (/^[\n;:]$/.test(before) && /^\w+$/.test(token) && /^((?:\.\w+)*?)\.sort\(/.exec(rest)) || [];
    const [method, verb] = (/^[.[]$/.test(token) && ofText.exec(text.slice(index, index + 20))) || [];
    const [header, name] = (token === "class" && /^\s+(\w+)\s*(?:\(\s*(?:object)?\s*\))?(?=\s*:)/.exec(text.slice(index + token.length))) || [];
    if (method !== undefined) {
      const start = operandStart(written);
      written = `${written.slice(0, start)}_text.${verb ?? "back"}(${written.slice(start)}${verb === undefined ? ")" : ","}`;
      skipped = index + method.length;
      if (verb !== undefined) depth++;
    } else if (header !== undefined) {
      written += `class ${name}(_Bare)`;
      skipped = index + token.length + header.length;
    } else if (call !== undefined) {
      written += `_sort(${token}${path},`;
      skipped = index + token.length + call.length;
      depth++;
    } else if (sign !== undefined) {
      written += `${token}${target} = _in_place("${operation}", ${token}${target},`;
      open = true;
      skipped = index + token.length + sign.length;
    } else if (/^[-.\w]/.test(token) && opensOperand.test(written.slice(-12)) && left.test(text.slice(index, index + 80))) {
      const comparison = comparisonOf(text.slice(index, index + 160), depth, !/^[\d.-]/.test(token) && opensLoop.test(written.slice(-12)));
      written += comparison.written;
      skipped = index + comparison.length;
    } else if (/^\w/.test(token) && opensOperand.test(written.slice(-12)) && leftBool.test(text.slice(index, index + 80))) {
      const [operand = ""] = leftBool.exec(text.slice(index, index + 80)) ?? [];
      written += `_left(${operand})`;
      skipped = index + operand.length;
    } else if (/^(dict|float|int|isinstance|str|type)$/.test(token) && /^[^\S\n]*\(/.test(rest) && !/^(\.|def|class)$/.test(before)) written += `_${token}`;
    else if (/^[rR]?[fF][rR]?["']/.test(token)) written += formatted(token, withTensorsIn);
    else if (/^[rRuU]?["']/.test(token) && !/["']$/.test(before) && /^\s*(%|\.\s*format\b)/.test(rest)) written += `_Form(${token})`;
    else written += displays.get(place) ?? token;
    if (/^[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
    if (token.trim() !== "" || (token === "\n" && depth === 0)) before = token;
  }
  return open ? written.replace(/\s*$/, (blank) => `)${blank}`) : written;
}
