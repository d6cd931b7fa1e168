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
  [/^ImportError: no module named (.*)$/, "ModuleNotFoundError: No module named $1"],
  [/^ImportError: can't import name (\w+)$/, "ImportError: cannot import name '$1'"],
  [/^TypeError: can't convert (\w+) to float$/, "TypeError: must be real number, not $1"],
  [/^TypeError: can't convert float to int$/, "TypeError: 'float' object cannot be interpreted as an integer"],
  [/^TypeError: can't convert (NoneType|list|dict|tuple) to int$/, "TypeError: int() argument must be a string, a bytes-like object or a real number, not '$1'"],
  [/^TypeError: unsupported type for __hash__: /, "TypeError: unhashable type: "],
  [/^AttributeError: 'str' object has no attribute '(casefold|expandtabs|format_map|isalnum|isidentifier|isnumeric|translate)'$/, "AttributeError: str.$1() is not there in this page's Python"],
  [/^(TypeError: )'bound_method'/, "$1'method'"],
  [/^(TypeError: .*) isn't (callable|iterable|subscriptable|an iterator)$/, "$1 is not $2"],
  [/^(TypeError: .*) doesn't support item assignment$/, "$1 does not support item assignment"],
  [/^(TypeError: string indices must be integers, not) (\w+)$/, "$1 '$2'"],
  [/^AttributeError: (.* object) has no attribute '__(?:enter|exit)__'$/, "TypeError: $1 does not support the context manager protocol"],
  [/^IndexError: range index/, "IndexError: range object index"],
  [/^ValueError: zero step$/, "ValueError: range() arg 3 must not be zero"],
  [/^ValueError: slice step can't/, "ValueError: slice step cannot"],
  [/^ValueError: unknown format/, "ValueError: Unknown format"],
  [/^SyntaxError: positional arg after keyword arg$/, "SyntaxError: positional argument follows keyword argument"],
  [/^SyntaxError: invalid syntax for (?:integer with base 10|number).*/, "SyntaxError: invalid decimal literal"],
  [/^(TypeError: (?:list|tuple) indices must be integers)(, not .*)$/, "$1 or slices$2"],
  [/^TypeError: unsupported types for __(\w+)__: '(.*)', '(.*)'$/, (_, method = "", left = "", right = "") => `TypeError: ${unsupported(method, left, right)}`],
  [/^TypeError: unsupported type for __(\w+)__: '(.*)'$/, (_, method = "", type = "") => `TypeError: bad operand type for ${signs[method] ?? method}: '${type}'`],
  [/^(TypeError: (?:.*\(\)|function)) takes (\d+) positional arguments but (\d+) were given$/, (_, who = "", wanted = "", given = "") => `${who} ${positional(wanted, given)}`],
  [/^ValueError: invalid syntax for integer (with base \d+: .*)$/, "ValueError: invalid literal for int() $1"],
];

/** @param {string} said a traceback's last line */
export const inCPythonsWords = (said) => words.reduce((text, [theirs, ours]) => text.replace(theirs, /** @type {any} */ (ours)), said);
