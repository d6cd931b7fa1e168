// A cell's dicts, which keep their order in CPython and lose it in MicroPython: {k: v} is written as a list of pairs.

/** @typedef {{ text: string, index: number }} Token */

/**
 * What stands instead of some tokens, by their places: `{a: 1, **b}` → `_dict([(a, 1), (b)])`, and
 * `{k: v for k in a}` → `_dict([(k, v) for k in a])`. Sets stay as they are.
 * @param {Token[]} tokens @returns {Map<number, string>}
 */
export function dictsIn(tokens) {
  /** @type {Map<number, string>} */
  const instead = new Map();
  /** @type {{ at: number, colons: number[], commas: number[], stars: number[], lambdas: number, loop: number }[]} open brackets */
  const open = [];
  let before = ""; // the last token that is not blank
  tokens.forEach(({ text }, at) => {
    const inner = open.at(-1);
    if (/^[([{]$/.test(text)) open.push({ at, colons: [], commas: [], stars: [], lambdas: 0, loop: -1 });
    else if (/^[)\]}]$/.test(text)) {
      open.pop();
      if (inner !== undefined && text === "}" && tokens[inner.at]?.text === "{") written(inner, at, before === "{");
    } else if (inner !== undefined && inner.loop < 0) {
      if (text === "lambda") inner.lambdas++;
      else if (text === ":" && inner.lambdas > 0) inner.lambdas--;
      else if (text === ":") inner.colons.push(at);
      else if (text === ",") inner.commas.push(at);
      else if (text === "for") inner.loop = at;
      else if (text === "*" && before === "*" && inner.stars.at(-1) === at - 1) inner.colons.push(at);
      else if (text === "*" && /^[{,]$/.test(before)) inner.stars.push(at);
    }
    if (text.trim() !== "" && !text.startsWith("#")) before = text;
  });
  return instead;

  /** @param {typeof open[number]} dict @param {number} end @param {boolean} isEmpty */
  function written({ at, colons, commas, stars, loop }, end, isEmpty) {
    if (!isEmpty && colons.length === 0) return;
    instead.set(at, "_dict([(");
    for (const colon of colons) instead.set(colon, tokens[colon]?.text === ":" ? "," : "");
    for (const star of stars) instead.set(star, "");
    for (const comma of commas) instead.set(comma, "),(");
    if (loop >= 0) instead.set(loop, ") for");
    instead.set(end, loop < 0 ? ")])" : "])");
  }
}
