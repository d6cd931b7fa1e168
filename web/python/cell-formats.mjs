// A cell's f-strings with what MicroPython does not do in them: numbers of tensors, all their digits, thousands, {x + 1 = }.
import { tokensOf } from "./cell-source.mjs";

/**
 * f"{x:.2f} {x} {x = }" → f"{_format(x, '.2f')} {_shown(x)} x = {repr(x)}"
 * @param {string} literal @param {(value: string) => string} within what is written of a value
 */
export function formatted(literal, within) {
  const quote = literal.includes('"', literal.search(/["']/)) ? "'" : '"';
  // A value cannot hold the sign that the literal ends with.
  const made = (/** @type {string} */ value) => {
    const written = within(value);
    return written.includes(quote === "'" ? '"' : "'") ? value : written;
  };
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
    const close = endOfField(literal, end);
    written += field(literal.slice(at + 1, end), literal.slice(end, close), quote, made);
    at = close + 1;
  }
  return written;
}

/** @param {string} value @param {string} rest as `!r:>5` or nothing @param {string} quote one that the literal does not end with @param {(value: string) => string} made */
function field(value, rest, quote, made) {
  if (value.trim() === "") return `{${rest}}`; // Python says what is wrong with it
  const [, conversion = "", form] = /^(?:!([rsa]))?(?::([^]*))?$/.exec(rest) ?? [];
  const [, plain = "", named = ""] = /^([^]*?[^=!<>])?(\s*=\s*)$/.exec(value) ?? [undefined, value];
  const asked = made(plain);
  const name = named === "" ? "" : value;
  const isRepr = conversion === "r" || conversion === "a" || (named !== "" && form === undefined && conversion === "");
  const said = isRepr ? `repr(${asked})` : conversion === "s" ? `str(${asked})` : `(${asked})`;
  if (form === undefined) return `${name}{${isRepr || conversion ? said : `_shown${said}`}}`;
  // A width of its own, {x:.{n}f}, is put in first.
  const own = [...form.matchAll(/\{([^{}]*)\}/g)].map(([, one]) => one);
  const filled = own.length === 0 ? quote + form + quote : `${quote}${form.replaceAll("%", "%%").replace(/\{[^{}]*\}/g, "%s")}${quote}%(${own.join(",")},)`;
  return `${name}{_format(${said},${filled})}`;
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

/** Where the field's own brace closes it, after those of its form. @param {string} literal @param {number} from */
function endOfField(literal, from) {
  let depth = 0;
  for (let at = from; at < literal.length; at++) {
    if (literal[at] === "{") depth++;
    if (literal[at] === "}" && depth-- === 0) return at;
  }
  return literal.length;
}
