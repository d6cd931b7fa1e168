// CPython's words where they name what stands in the statement: MicroPython says less, so the statement itself is read.

/**
 * @typedef {object} Place where a mistake was made
 * @property {string} statement
 * @property {string[]} lines of its cell
 * @property {number} line from 1
 * @property {(name: string) => [type: string, shown: string]} look what a name of the cell's stands for; nothing, for one that is not there
 */

const noText = (/** @type {string} */ code) => code.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, "''");

/** A number, a text or a name. @param {string} operand @param {Place} place @returns {[type: string, shown: string]} */
function known(operand, { look }) {
  if (/^-?\d+$/.test(operand)) return ["int", operand];
  if (/^-?\.?\d[\d.]*(e-?\d+)?$/.test(operand)) return ["float", operand];
  const [, text] = /^(?:"([^"'\\]*)"|'[^"'\\]*')$/.exec(operand) ?? [];
  return /^["']/.test(operand) ? ["str", text === undefined ? operand : `'${text}'`] : /^\w+$/.test(operand) ? look(operand) : ["", ""];
}

const byZero = /** @type {Record<string, [int: string, float: string]>} */ ({
  "/": ["division by zero", "float division by zero"],
  "//": ["integer division or modulo by zero", "float floor division by zero"],
  "%": ["integer modulo by zero", "float modulo"],
  "**": ["0.0 cannot be raised to a negative power", "0.0 cannot be raised to a negative power"],
});

/** What stands before a place, and what stands after it: a name, a number, a bracket, a call, an element. @param {string} code @param {number} at @param {number} after */
function operands(code, at, after) {
  const [before = ""] = /(?:[\w.]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])|[\w.]+)\s*$/.exec(code.slice(0, at)) ?? [];
  const [behind = ""] = /^\s*-?[\w.]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?/.exec(code.slice(after)) ?? [];
  return [before.trim(), behind.trim()];
}

/** @param {string} operand @param {Place} place @returns {boolean} */
function isFloat(operand, place) {
  if (/^(?:len|int|ord|round|hash|id)\(/.test(operand)) return false;
  if (/^(?:float|math\.|time\.|random\.)/.test(operand)) return true;
  if (/^[\w.-]*$/.test(operand)) return known(operand, place)[0] === "float" || /^\d+ float$/.test(known(operand, place)[1]);
  const counted = operand.replace(/\blen\([^()]*\)/g, "1");
  return /[^/]\/[^/]/.test(counted) || (counted.match(/[\w.]+/g) ?? []).some((part) => isFloat(part, place));
}

/** Of one kind of division, where there is no other in the statement. @param {Place} place */
function divided(place) {
  const code = noText(place.statement);
  const found = [...code.matchAll(/(\/\/|\*\*|[/%])=?/g)];
  const sign = found[0]?.[1] ?? "/";
  if (found.some(([, one]) => one !== sign)) return "division by zero";
  const sides = found.map(({ 0: one, index }) => operands(code, index, index + one.length)).filter(([, divisor = ""]) => !Number(divisor) || sign === "**");
  const hasFloat = sides.flat().some((side) => isFloat(side, place));
  return byZero[sign]?.[hasFloat ? 1 : 0];
}

/** The first name of the statement that its function makes a variable of its own. @param {Place} place */
function unbound({ statement, lines, line }) {
  const indent = (/** @type {string} */ text) => text.search(/\S/);
  let start = line - 1;
  const inside = indent(lines[start] ?? "");
  while (start > 0 && !(/^\s*(async\s+)?def\b/.test(lines[start] ?? "") && indent(lines[start] ?? "") < inside)) start--;
  const body = lines.slice(start + 1);
  const end = body.findIndex((text) => text.trim() !== "" && indent(text) <= indent(lines[start] ?? ""));
  const own = (end < 0 ? body : body.slice(0, end)).flatMap((text) => {
    const [, names = ""] = /^\s*(?:for\s+)?([\w\s,()*]+?)\s*(?:[-+*/%@&|^]*=(?!=)|\bin\b)/.exec(text) ?? [];
    return [...names.split(/\W+/), ...[...text.matchAll(/\b(?:del|for|as|import)\s+(\w+)/g)].map(([, name]) => name)];
  });
  const used = statement.replace(/^\s*[\w\s,]+=(?!=)/, "").match(/[A-Za-z_]\w*/g) ?? [];
  return used.find((name) => own.includes(name));
}

/** A list's method or a function, each of one argument. */
const ofOne = /(?:\b(len|abs|ord|chr|hash|callable|hex|bin|repr)|\.(append|extend|remove|count))\(/;

/** @type {[RegExp, (place: Place, ...parts: string[]) => string | undefined | false][]} what is said, and CPython's words for it, if the statement is of a kind that has them */
const words = [
  [/^ZeroDivisionError: (?:divide|division) by zero$/, (place) => `ZeroDivisionError: ${divided(place)}`],
  [/^NameError: local variable referenced before assignment$/, (place) => {
    const name = unbound(place);
    return `UnboundLocalError: cannot access local variable ${name === undefined ? "" : `'${name}' `}where it is not associated with a value`;
  }],
  [/^ValueError: object not in sequence$/, (place) => {
    if (/\.remove\(/.test(place.statement)) return "ValueError: list.remove(x): x not in list";
    const [, owner = "", sought = ""] = /([\w)\]]+)\.index\(([^()]*)\)/.exec(place.statement) ?? [];
    if (owner.endsWith(")") || known(owner, place)[0] === "tuple") return "ValueError: tuple.index(x): x not in tuple";
    return `ValueError: ${known(sought, place)[1] || "it"} is not in list`;
  }],
  [/^IndexError: list index out of range$/, ({ statement }) => {
    if (/^\s*(del\b|[\w.]+(\[[^\]]*\])+\s*=[^=[]*$)/.test(statement)) return "IndexError: list assignment index out of range";
    return /\.pop\(/.test(statement) && !/\[\w/.test(statement) && "IndexError: pop index out of range";
  }],
  [/^TypeError: join expects a list of str\/bytes/, (place) => {
    const [, given = ""] = /\.join\((\w+)\)/.exec(place.statement) ?? [];
    const [at, type] = (place.look(given)[1] || "  ").split(" ");
    const [, first = ""] = /\.join\(\[\s*([^\s,\]]+)/.exec(place.statement) ?? [];
    const kind = type || known(first, place)[0];
    return `TypeError: sequence item${kind ? ` ${at || 0}` : ""}: expected str instance${kind ? `, ${kind} found` : ""}`;
  }],
  [/^TypeError: can't convert str to int$/, ({ statement }) => `TypeError: ${/%d[^]*%/.test(statement) ? "%d format: a real number is required, not str" : "'str' object cannot be interpreted as an integer"}`],
  [/^TypeError: can't convert '(\w+)' object to str implicitly$/, ({ statement }, type) => /\bin\b/.test(statement) && `TypeError: 'in <string>' requires string as left operand, not ${type}`],
  [/^TypeError: '(\w+)' object is not iterable$/, ({ statement }, type) => /\bin\b/.test(statement) && !/\bfor\b/.test(statement) && `TypeError: argument of type '${type}' is not iterable`],
  [/^TypeError: extra keyword arguments given$/, ({ statement }) => {
    const [, name] = /[(,]\s*(?!(?:sep|end|file|flush)\b)(\w+)\s*=(?!=)/.exec(noText(statement)) ?? [];
    return name !== undefined && `TypeError: '${name}' is an invalid keyword argument for print()`;
  }],
  [/^TypeError: function (?:takes \d positional arguments? but (\d)|missing 1 required)/, ({ statement }, given = "") => {
    const [, name, method] = ofOne.exec(statement) ?? [];
    const count = given === "" ? 0 : Number(given) - (method === undefined ? 0 : 1);
    return (name ?? method) !== undefined && `TypeError: ${name ?? `list.${method}`}() takes exactly one argument (${count} given)`;
  }],
  [/^(TypeError: )'>'( not supported.*)$/, ({ statement }, type, rest) => /sort(ed)?\(/.test(statement) && `${type}'<'${rest}`],
  [/^NotImplementedError(?:: only slices with step=1.*)?$/, ({ statement }) => /\[[^[\]]*:[^[\]]*:[^[\]]*\]/.test(statement) && "NotImplementedError: such a slice, with a step, is not there in this page's Python"],
  [/^SyntaxError: can't assign to expression$/, ({ statement }) => {
    const [, left = ""] = /^\s*(.*?)\s*=(?!=)/.exec(statement) ?? [];
    if (/^(True|False|None)$/.test(left)) return `SyntaxError: cannot assign to ${left}`;
    const kind = /^[\d.]+$|^["']/.test(left) ? "literal" : /^[\w.]+\(.*\)$/.test(left) ? "function call" : "expression";
    return `SyntaxError: cannot assign to ${kind} here. Maybe you meant '==' instead of '='?`;
  }],
  [/^SyntaxError: 'break'\/'continue' outside loop$/, ({ statement }) => `SyntaxError: ${/\bbreak\b/.test(statement) ? "'break' outside loop" : "'continue' not properly in loop"}`],
  [/^SyntaxError: argument name reused$/, ({ statement }) => {
    const names = (/\((.*)\)/.exec(statement)?.[1] ?? "").split(",").map((one) => one.replace(/[:=].*/, "").trim());
    return `SyntaxError: duplicate argument '${names.find((name, at) => names.indexOf(name) < at)}' in function definition`;
  }],
];

/** `a, b = …` and `for a, b in …`: how many values were expected, MicroPython does not say. @param {string} said @param {Place} place */
function ofUnpacking(said, place) {
  const [, assigned, looped = "", iterable = ""] = /^\s*\(?([\w\s,.*]+)\)?\s*=(?!=)|\bfor\s+\(?([\w\s,*]+)\)?\s+in\b\s*([^\s:\]]*)/.exec(place.statement) ?? [];
  const names = (assigned ?? looped).split(",").filter((name) => name.trim() !== "");
  if (names.length < 2 && !/,/.test(assigned ?? looped)) return said;
  const expected = names.some((name) => name.includes("*")) ? `at least ${names.length - 1}` : names.length;
  const enough = said.replace(/^ValueError: need more than (\d+) values to unpack$/, `ValueError: not enough values to unpack (expected ${expected}, got $1)`);
  return enough.replace(/^TypeError: '(\w+)' object is not iterable$/, (whole, type) => {
    // The loop itself goes over no such thing.
    const isWhole = assigned === undefined && (type === "NoneType" || known(iterable, place)[0] === type);
    return isWhole ? whole : `TypeError: cannot unpack non-iterable ${type} object`;
  });
}

/** @param {string} said a traceback's last line @param {Place} place */
export function inTheStatementsWords(said, place) {
  for (const [theirs, ours] of words) {
    const [whole, ...parts] = theirs.exec(said) ?? [];
    if (whole !== undefined) return ours(place, ...parts) || ofUnpacking(said, place);
  }
  return ofUnpacking(said, place);
}
