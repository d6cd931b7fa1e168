// Lists, sets and tuples with stars in them, which MicroPython knows in calls only: `[*a, 1]` → `_list(*a, 1)`.

/** @typedef {import("./cell-dicts.mjs").Token} Token */

const makers = /** @type {Record<string, string>} */ ({ "[": "_list(", "{": "_set(", "(": "_tuple(" });

/** After a name, a bracket or a text a round bracket is a call's. */
const isOperand = (/** @type {string} */ before) => /[\w)\]}"']$/.test(before) && !/^(return|in|and|or|not|if|elif|else|yield|assert|lambda|while)$/.test(before);

/**
 * What stands instead of some tokens, by their places. A tuple has its star in the first place: `for (a, *b) in c` is none.
 * @param {Token[]} tokens @returns {Map<number, string>}
 */
export function starsIn(tokens) {
  /** @type {Map<number, string>} */
  const instead = new Map();
  /** @type {{ at: number, isCall: boolean, hasStar: boolean }[]} open brackets */
  const open = [];
  let before = ""; // the last token that is not blank
  tokens.forEach(({ text }, at) => {
    const inner = open.at(-1);
    if (/^[([{]$/.test(text)) open.push({ at, isCall: text === "(" && isOperand(before), hasStar: false });
    else if (/^[)\]}]$/.test(text)) {
      open.pop();
      if (inner?.hasStar) {
        instead.set(inner.at, makers[tokens[inner.at]?.text ?? ""] ?? "");
        instead.set(at, ")");
      }
    } else if (text === "*" && tokens[at + 1]?.text !== "*" && inner !== undefined && !inner.isCall) {
      inner.hasStar ||= before === tokens[inner.at]?.text || (before === "," && tokens[inner.at]?.text !== "(");
    }
    if (text.trim() !== "" && !text.startsWith("#")) before = text;
  });
  return instead;
}
