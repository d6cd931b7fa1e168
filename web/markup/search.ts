// Searches the lecture: which places hold all the words that are asked for, the likeliest first, and the list that shows them.
import { type Html, html } from "./html.ts";

/** A place of the lecture and what stands there; the chapter is empty where the place is a chapter itself. */
export interface Place {
  address: string;
  chapter: string;
  title: string;
  text: string;
}

/** Characters of the text before and after the first word that was found; of these as many lines are shown as there is room for. */
const before = 18;
const after = 200;

/** What a keyboard writes for a sign of print. */
const typed: Record<string, string> = { "^": "", "−": "-", "–": "-", "⁄": "/", "∣": "|", "′": "'", "‘": "'", "’": "'", "“": '"', "”": '"' };

/** An exponent in parentheses, 10^(−5), which 10⁻⁵ writes without. */
const exponent = /\^\(([^()]*)\)/g;

/** As texts are compared: "，" is ",", x² is x^2, ½ is 1/2, and a character that nobody sees is not there. */
function folded(text: string): string {
  const sign = (one: string) => [...one.normalize("NFKC")].map((part) => typed[part] ?? part).join("").replace(/\p{DI}/gu, "");
  return text.replace(exponent, "$1").replace(/[^\0-\]_-\x7f一-鿿]/gu, sign).toLowerCase();
}

/** Of each character of the folded text: where in the text that stands which it is made of. */
function spans(text: string): { from: number; to: number }[] {
  const parts = text.matchAll(new RegExp(`${exponent.source}|.`, "gsu"));
  return [...parts].flatMap(({ 0: part, index }) => Array<{ from: number; to: number }>(folded(part).length).fill({ from: index, to: index + part.length }));
}

/** "ＲｅＬＵ  0" -> ["relu", "0"]: an input method may write Latin letters as wide as Chinese ones. "derivatives" is found by its singular, but not "class" or "softplus". */
export function wordsOf(query: string): string[] {
  const words = folded(query.normalize()).split(/\s+/).filter((word) => word !== "");
  return words.map((word) => word.replace(/(?<=^[a-z]{3,}[^sui])s$/, ""));
}

/** Every word stands in the place; the places stay in the lecture's order where one suits as well as another. */
export function findPlaces(places: readonly Place[], words: readonly string[]): Place[] {
  if (words.length === 0) return [];
  const found = places.map((place) => ({ place, ranks: words.map((word) => rank(place, word)) })).filter(({ ranks }) => !ranks.includes(0));
  const sum = (ranks: number[]) => ranks.reduce((total, one) => total + one, 0);
  return found.sort((a, b) => sum(b.ranks) - sum(a.ranks)).map(({ place }) => place);
}

/** A title says more than a text, the beginning of a word more than its middle; 0: nothing. */
function rank({ title, text, chapter }: Place, word: string): number {
  const at = (whole: string) => occurrence(whole, word)?.rank ?? 0;
  return Math.max(at(title) * 4 + (chapter === "" && at(title) > 0 ? 1 : 0), at(text), at(chapter) > 0 ? 0.5 : 0);
}

/** Where the word stands in the folded text: at the beginning of a word if anywhere, for "tan" is not looked for in "substance". */
function occurrence(whole: string, word: string): { at: number; rank: number } | undefined {
  const text = folded(whole);
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[a-z]/.test(word[0]!) || !/[a-z]/.test(text[at - 1] ?? "")) return { at, rank: 2 };
  }
  return first < 0 ? undefined : { at: first, rank: 1 };
}

export function searchResults(places: readonly Place[], words: readonly string[]): Html {
  return html`${places.map(({ address, chapter, title, text }) => html`<li><a href="${address}"><span class="found-title">${chapter !== "" && html`<small>${chapter}</small> `}${marked(title, words)}</span><span class="found-text">${marked(excerpt(text, words), words)}</span></a></li>`)}`;
}

/** The text around the first word, cut between words. */
function excerpt(text: string, words: readonly string[]): string {
  const first = Math.min(...words.map((word) => occurrence(text, word)?.at ?? Infinity));
  const at = spans(text)[first]?.from ?? 0;
  const from = Math.max(0, at - before);
  const start = from === 0 ? 0 : from + Math.max(0, text.slice(from, at).search(/(?<=[\s，。；：？！、])\S/));
  const end = start + before + after;
  return `${start > 0 ? "…" : ""}${text.slice(start, end).replace(end < text.length ? /[a-zA-Z]+$/ : /$^/, "").trim()}${end < text.length ? "…" : ""}`;
}

function marked(text: string, words: readonly string[]): Html {
  const compared = folded(text);
  const origins = spans(text);
  const parts: (Html | string)[] = [];
  let done = 0;
  for (let looked = 0; ; ) {
    const next = words.map((word) => ({ word, at: compared.indexOf(word, looked) })).filter(({ at }) => at >= 0);
    const [first] = next.sort((a, b) => a.at - b.at || b.word.length - a.word.length);
    if (first === undefined) break;
    looked = first.at + first.word.length;
    const from = Math.max(done, origins[first.at]!.from);
    const { to } = origins[looked - 1]!;
    parts.push(text.slice(done, from));
    if (from < to) parts.push(html`<mark>${text.slice(from, to)}</mark>`);
    done = to;
  }
  return html`${[...parts, text.slice(done)]}`;
}
