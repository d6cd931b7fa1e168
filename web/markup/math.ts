// Prints LaTeX with KaTeX, at build time or (loaded on demand) in the browser.
import type Katex from "katex";
import type { KatexOptions } from "katex";
import { type SetNode, widestPiece } from "./formula-width.ts";
import { type Html, raw } from "./html.ts";
import { withBreaks, withoutBreaks } from "./line-breaks.ts";
import { boxTerms } from "./line-terms.ts";
import type { Words } from "../words/words.ts";

export type PrintMath = (latex: string, display?: "display") => Html;

/** What a formula's part means, and so its colour: the classes of style/roles.css. */
export type Role = "f" | "df" | "point" | "parameter";

/** What renderToString is made of; its tree knows how wide the formula is. */
interface Internals {
  __renderToDomTree(latex: string, options: KatexOptions): SetNode & { toMarkup(): string };
}

/** A formula of so many em fits a phone with letters twice as large; a wider one says its width, by which the style sheet makes it fit (prose.css). */
const narrow = 5;

export function mathPrinter(katex: typeof Katex, words: Words): PrintMath {
  // The two words that stand in the engine's case distinctions.
  const macros = { "\\otherwise": `\\text{${words.formula.otherwise}}`, "\\undefined": `\\text{${words.formula.undefined}}` };
  const trust = (context: { command: string }) => context.command === "\\htmlClass";
  const strict = (code: string) => (code === "htmlExtension" ? "ignore" : "warn");
  return (latex, display) => {
    const tree = (katex as unknown as Internals).__renderToDomTree(coloured(withBreaks(withPartials(latex))), {
      output: "htmlAndMathml",
      displayMode: display !== undefined,
      throwOnError: false,
      macros: { ...macros },
      trust,
      strict,
    });
    const alone = display !== undefined || latex.startsWith("\\displaystyle");
    const ems = Math.ceil(widestPiece(tree) * 10) / 10;
    if (alone) boxTerms(tree);
    // The annotation is what a copied formula becomes.
    const set = withoutBreaks(withoutRoles(tree.toMarkup()));
    return raw(ems > narrow ? set.replace('<span class="katex">', `<span class="katex" style="--ems:${ems}">`) : set);
  };
}

/** By a parameter (its letter is Greek), a weight w, a bias b or one of several sums r a derivative is a partial one: the engine writes d for all. */
export function withPartials(latex: string): string {
  return latex.replace(/\\frac\{d\}\{d(\\[a-z]+|[wbr]) ?\}/g, "\\frac{\\partial}{\\partial $1}");
}

/** A parameter is Greek, and has its colour wherever it stands. */
function coloured(latex: string): string {
  return latex.replace(/\\(alpha|beta)(?![a-zA-Z]) ?/g, `\\htmlClass{role-parameter}{\\$1}`);
}

export function inRole(role: Role | undefined, latex: string): string {
  return role === undefined ? latex : `\\htmlClass{role-${role}}{${latex}}`;
}

/** The formula without its colours: "\\htmlClass{role-f}{\\sigma(x)} = 1" -> "{\\sigma(x)} = 1". */
export function withoutRoles(latex: string): string {
  return latex.replace(/\\htmlClass\{role-parameter\}\{(\\[a-z]+)\}/g, "$1 ").replace(/\\htmlClass\{[\w-]+\}/g, "");
}
