// Keeps of KaTeX's stylesheet what the lecture's formulas can use: few of its families and sizes, and fonts as woff2 only. The
// commonest have a small twin in style/fonts, which most pages do with; the large one is for the other signs.
import smallFonts from "../style/fonts/small-fonts.json" with { type: "json" };

/** Not: Caligraphic, Fraktur, SansSerif, Script, Typewriter; the engine prints none of them. */
const usedFamilies = /^KaTeX_(AMS|Main|Math|Size[1-4])$/;

/** Of KaTeX's eleven sizes: a formula's own, that of what stands above or below, and that of what stands there in its turn. */
const usedSizes = ["6", "3", "1"];

function keepUsed(css: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      const family = face.match(/font-family:\s*["']?(\w+)/)?.[1] ?? "";
      if (!usedFamilies.test(family)) return "";
      const small = Object.entries(smallFonts).find(([name]) => face.includes(`KaTeX_${name}.`));
      return small ? face.replace(/;?\}$/, `;unicode-range:${small[1].others}}`) : face;
    })
    .replace(/[^{}]+\{\s*font-family:\s*(KaTeX_\w+)[^{}]*\}/g, (rule, family: string) => (usedFamilies.test(family) ? rule : ""))
    .replace(/[^{}]*\.reset-size(\d+)\.size(\d+)\{[^{}]*\}/g, (rule, around: string, own: string) => (usedSizes.includes(around) && usedSizes.includes(own) ? rule : ""))
    .replace(/(url\([^)]*\.woff2\)\s*format\(["']woff2["']\))(?:,\s*url\([^)]*\)\s*format\([^)]*\))+/g, "$1");
}

/** KaTeX's style on its way through a Vite plugin. */
export const usedStyleOnly = {
  order: "pre",
  filter: { id: /katex(\.min)?\.css$/ },
  handler: keepUsed,
} as const;

/** The twins' families, for as long as the fonts have not come (site/at-start.ts): ".katex{font:1em KaTeX_Main,serif}" -> "[data-hollow] .katex{font-family:Hollow_Main,KaTeX_Main,serif}" */
export function withHollowTwins(css: string): string {
  const rules = css.matchAll(/(?<=^|[{}])([^{}@]+)\{[^{}]*\bKaTeX_((?:Main|Math|Size[1-4])\b[^;{}]*)/g);
  const twins = [...rules].map(([, selectors, families]) => {
    const hollow = selectors!.trim().split(",").map((selector) => `[data-hollow] ${selector}`);
    return `${hollow.join()}{font-family:Hollow_${families!.match(/^\w+/)![0]},KaTeX_${families!}}`;
  });
  return css + twins.join("");
}
