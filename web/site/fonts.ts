// Keeps of KaTeX's stylesheet the fonts that the lecture's formulas can use, as woff2 only. The commonest have a small twin in
// style/fonts, which most pages do with; the large one is for the other signs.
import smallFonts from "../style/fonts/small-fonts.json" with { type: "json" };

/** Not: Caligraphic, Fraktur, SansSerif, Script, Typewriter; the engine prints none of them. */
const usedFamilies = /^KaTeX_(AMS|Main|Math|Size[1-4])$/;

export function keepUsedFonts(css: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      const family = face.match(/font-family:\s*["']?(\w+)/)?.[1] ?? "";
      if (!usedFamilies.test(family)) return "";
      const small = Object.entries(smallFonts).find(([name]) => face.includes(`KaTeX_${name}.`));
      return small ? face.replace(/;?\}$/, `;unicode-range:${small[1].others}}`) : face;
    })
    .replace(/(url\([^)]*\.woff2\)\s*format\(["']woff2["']\))(?:,\s*url\([^)]*\)\s*format\([^)]*\))+/g, "$1");
}
