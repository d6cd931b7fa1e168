// Where a formula may break that is too long for its line: after a comma, before a relation, before a term. Never within brackets.

const tokens = /\\overset\{.\}\{=\}|\\(?:[a-zA-Z]+|.)|[^\\\s]|\s+/gy;
const relation = /^(=|<|>|\\(le|leq|ge|geq|ne|neq|approx|leftarrow|overset.*))$/;
const opening = /^([{([]|\\(\{|left|begin))$/;
const closing = /^([})\]]|\\(\}|right|end))$/;
/** What takes no room in a line: braces, scripts, spaces, delimiters' commands. */
const weightless = /^([{}^_]|\\(left|right|begin|end|frac|quad|,|displaystyle|operatorname|htmlClass))$/;
/** Glyphs that fit the narrowest phone's line: what is no longer is not divided at its signs. */
const longest = 22;
/** Glyphs that fit the rest of a paragraph's line: what is no longer stays whole. */
const short = 14;
/** Of two sets one may go to the next line, where letters are so large that both do not fit. */
const set = 8;
/** Glyphs that a definition behind a comma keeps with its sign: "…, t" and below it "= 3w" would read as another side of what stands above. */
const named = 2;
/** A factor or two that are shorter are not sent to a line of their own. */
const shortest = 4;

interface Token {
  text: string;
  /** The blanks behind it. */
  blank: string;
  /** In no brackets but those that only colour or mark, `\htmlClass{now}{…}`; these it stands in, as they begin. */
  outer: boolean;
  marks: readonly string[];
  /** KaTeX would break the line after it, if it is a sign: it takes round brackets for glyphs like any other. */
  loose: boolean;
}

/** What breaks a line first is what divides a formula most: its commas; the relations of a long part, the terms of a long side, the factors of a long term. */
const levels: { whole: number; least?: number; breaksBefore: (token: string, previous: string) => boolean }[] = [
  { whole: short, breaksBefore: (_token, previous) => previous === "," },
  { whole: short, least: named, breaksBefore: (token) => relation.test(token) },
  { whole: set, breaksBefore: (token) => token === "\\cup" },
  { whole: longest, breaksBefore: (token, previous) => startsTerm(token, previous) },
  {
    whole: longest,
    breaksBefore: (token, previous) => previous === ")" && (token === "\\cdot" || (/^([a-z(]|\\[a-zA-Z]+)$/.test(token) && !isSign(token, previous) && !closing.test(token))),
  },
];

/**
 * "f(x)=a+b" -> "f(x)\allowbreak =\nobreak a+\nobreak b", where it is long: the sign leads its line. It stays with what follows everywhere.
 * Between factors a break brings its sign along, "(…)v" -> "(…)\allowbreak \cdot \nobreak v", as in a textbook: a line that begins with v alone would read as a new one.
 */
export function withBreaks(latex: string): string {
  const read = readTokens(latex);
  const breaks = new Set<number>();
  findBreaks(read, 0, read.length, 0, breaks);
  return read
    .map(({ text, blank, marks, loose }, at) => {
      const previous = read[at - 1]?.text ?? "{";
      const kept = loose && isSign(text, previous) ? `${text}${blank}\\nobreak ` : text + blank;
      const sign = previous === ")" && !isSign(text, previous) ? "\\cdot \\nobreak " : "";
      return breaks.has(at) ? `${"}".repeat(marks.length)}\\allowbreak ${marks.join("")}${sign}${kept}` : kept;
    })
    .join("");
}

/** The formula as it was: what is copied needs no breaks. */
export function withoutBreaks(html: string): string {
  return html.replaceAll(/\\(allow|no)break /g, "").replaceAll("<mspace></mspace>", "");
}

function findBreaks(read: readonly Token[], from: number, to: number, level: number, breaks: Set<number>): void {
  const divided = levels[level];
  if (divided === undefined || length(read.slice(from, to)) <= divided.whole) return;
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !(read[at]!.outer && divided.breaksBefore(read[at]!.text, read[at - 1]!.text))) continue;
    if (at < to && from > 0 && length(read.slice(from, at)) < (divided.least ?? 0)) continue;
    if (at < to && level === levels.length - 1 && length(read.slice(at, to)) < shortest) continue;
    findBreaks(read, start, at, level + 1, breaks);
    if (at < to && length(read.slice(from, at)) > 0) breaks.add(at);
    start = at;
  }
}

function isSign(token: string, previous: string): boolean {
  return relation.test(token) || startsTerm(token, previous) || /^\\(cdot|times)$/.test(token);
}

function startsTerm(token: string, previous: string): boolean {
  return /^(\+|-|\\cup)$/.test(token) && !relation.test(previous) && !opening.test(previous) && !/^[,+-]$/.test(previous);
}

function readTokens(latex: string): Token[] {
  const texts: string[] = latex.match(tokens) ?? [];
  const read: Token[] = [];
  /** A mark as it begins, or the bracket. */
  const groups: string[] = [];
  for (let at = 0; at < texts.length; at++) {
    let text = texts[at]!;
    const last = read.at(-1);
    if (last !== undefined && text.trim() === "") {
      last.blank = text;
      continue;
    }
    const mark = isMark(text);
    if (mark) {
      const end = texts.indexOf("}", at) + 2;
      text = texts.slice(at, end).join("");
      at = end - 1;
    }
    if (closing.test(text)) groups.pop();
    read.push({ text, blank: "", outer: groups.every(isMark), marks: groups.filter(isMark), loose: groups.every((group) => isMark(group) || /[([]/.test(group)) });
    if (mark || opening.test(text)) groups.push(text);
  }
  return read;
}

function length(read: readonly Token[]): number {
  return read.reduce((sum, { text }) => sum + (weightless.test(text) || isMark(text) ? 0 : /^\\[a-z]{2,4}$/.test(text) ? text.length - 1 : 1), 0);
}

function isMark(text: string): boolean {
  return text.startsWith("\\htmlClass");
}
