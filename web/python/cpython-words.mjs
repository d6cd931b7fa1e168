// CPython's words for the mistakes that MicroPython says otherwise.

/** By the name of the method that Python asks for. @type {Record<string, string>} */
const signs = {
  add: "+", sub: "-", mul: "*", matmul: "@", truediv: "/", floordiv: "//", mod: "%", pow: "** or pow()", and: "&", or: "|", xor: "^", lshift: "<<", rshift: ">>",
  iadd: "+=", isub: "-=", imul: "*=", itruediv: "/=", ifloordiv: "//=", imod: "%=", ipow: "**=", lt: "<", le: "<=", gt: ">", ge: ">=",
  neg: "unary -", pos: "unary +", invert: "unary ~", abs: "abs()",
};

/** @param {string} method @param {string} left @param {string} right */
function unsupported(method, left, right) {
  const sign = signs[method] ?? `__${method}__`;
  if (/^[lg][te]$/.test(method)) return `'${sign}' not supported between instances of '${left}' and '${right}'`;
  if (method === "add" && /^(str|list|tuple)$/.test(left)) return `can only concatenate ${left} (not "${right}") to ${left}`;
  if (method === "mul" && /^(str|list|tuple)$/.test(left)) return `can't multiply sequence by non-int of type '${right}'`;
  return `unsupported operand type(s) for ${sign}: '${left}' and '${right}'`;
}

/** @param {string} wanted @param {string} given */
const positional = (wanted, given) => {
  const missing = Number(wanted) - Number(given);
  if (missing > 0) return `missing ${missing} required positional argument${missing === 1 ? "" : "s"}`;
  return `takes ${wanted} positional argument${wanted === "1" ? "" : "s"} but ${given} ${given === "1" ? "was" : "were"} given`;
};

/** @type {[RegExp, string | ((...parts: string[]) => string)][]} */
const words = [
  [/^RuntimeError: (?:maximum recursion depth exceeded|pystack exhausted)$/, "RecursionError: maximum recursion depth exceeded"],
  [/^(NameError: .*) isn't defined$/, "$1 is not defined"],
  [/^NameError: local variable referenced before assignment$/, "UnboundLocalError: cannot access local variable where it is not associated with a value"],
  [/^ImportError: no module named (.*)$/, "ModuleNotFoundError: No module named $1"],
  [/^ImportError: can't import name (\w+)$/, "ImportError: cannot import name '$1'"],
  [/^TypeError: can't convert (\w+) to float$/, "TypeError: must be real number, not $1"],
  [/^ZeroDivisionError: divide by zero$/, "ZeroDivisionError: division by zero"],
  [/^(TypeError: .*) isn't (callable|iterable|subscriptable)$/, "$1 is not $2"],
  [/^(TypeError: .*) doesn't support item (assignment|deletion)$/, "$1 does not support item $2"],
  [/^(TypeError: (?:list|tuple) indices must be integers)(, not .*)$/, "$1 or slices$2"],
  [/^TypeError: unsupported types for __(\w+)__: '(.*)', '(.*)'$/, (_, method = "", left = "", right = "") => `TypeError: ${unsupported(method, left, right)}`],
  [/^TypeError: unsupported type for __(\w+)__: '(.*)'$/, (_, method = "", type = "") => `TypeError: bad operand type for ${signs[method] ?? method}: '${type}'`],
  [/^(TypeError: (?:.*\(\)|function)) takes (\d+) positional arguments but (\d+) were given$/, (_, who = "", wanted = "", given = "") => `${who} ${positional(wanted, given)}`],
  [/^ValueError: invalid syntax for integer (with base \d+: .*)$/, "ValueError: invalid literal for int() $1"],
];

/** @param {string} said a traceback's last line */
export const inCPythonsWords = (said) => words.reduce((text, [theirs, ours]) => text.replace(theirs, /** @type {any} */ (ours)), said);
