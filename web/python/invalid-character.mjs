// The first sign of a text that no program may have: looked for before a cell runs.
import { tokensOf } from "./cell-source.mjs";

/** @typedef {{ line: number, said: string }} Mistake */

export const isQuote = (/** @type {string} */ token) => /^["']$/.test(token);

/** @param {string} text @param {number} index */
export const lineAt = (text, index) => text.slice(0, index).split("\n").length;

/**
 * A sign that no program may have outside of its strings and comments, as the brackets of a Chinese keyboard: MicroPython would take it for a letter.
 * @param {string} text @returns {Mistake | null}
 */
export function invalidCharacter(text) {
  if (!/[^\0-\x7f]/.test(text)) return null;
  for (const { 0: token, index } of tokensOf(text)) {
    if (isQuote(token)) return null;
    const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (token.length > 1 || sign <= "\x7f" || /\p{ID_Continue}/u.test(sign)) continue;
    const place = `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
    const said = /[\p{Z}\p{C}]/u.test(sign) ? `invalid non-printable character ${place}` : `invalid character '${sign}' (${place})`;
    return { line: lineAt(text, index), said: `SyntaxError: ${said}` };
  }
  return null;
}
