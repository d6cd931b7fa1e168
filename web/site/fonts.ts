// Keeps of KaTeX's stylesheet the fonts that the lecture's formulas can use, as woff2 only. The commonest have a small twin in
// style/fonts, which most pages do with.

/** Not: Caligraphic, Fraktur, SansSerif, Script, Typewriter; the engine prints none of them. */
const usedFamilies = /^KaTeX_(AMS|Main|Math|Size[1-4])$/;

/** The small fonts that every step shows at once: preloaded, so that no formula changes its width. */
const earlyFonts = ["Main-Regular", "Math-Italic", "Size1-Regular", "Size2-Regular"];
/** Those of large brackets and braces: preloaded where a page has them. */
const bracketFonts: Record<string, string> = { "Size3-Regular": "delimsizing size3", "Size4-Regular": "delimsizing size4" };
const smallFonts = [...earlyFonts, ...Object.keys(bracketFonts)];

/** Of a font with a small twin: Latin, Greek, signs. Chinese and the empty signs between boxes must not ask for it. */
const ownSigns = "U+0-2ff,U+370-3ff,U+2010-2bff,U+e000-f8ff";

export function keepUsedFonts(css: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      const family = face.match(/font-family:\s*["']?(\w+)/)?.[1] ?? "";
      if (!usedFamilies.test(family)) return "";
      return smallFonts.some((name) => face.includes(`KaTeX_${name}.`)) ? face.replace(/;?\}$/, `;unicode-range:${ownSigns}}`) : face;
    })
    .replace(/(url\([^)]*\.woff2\)\s*format\(["']woff2["']\))(?:,\s*url\([^)]*\)\s*format\([^)]*\))+/g, "$1");
}

export function isEarlyFont(file: string): boolean {
  return smallFonts.some((name) => file.includes(`/${name}`)) && file.endsWith(".woff2");
}

/** Whether a page with this text will ask for one of these fonts at once. */
export function needsFont(file: string, html: string): boolean {
  return Object.entries(bracketFonts).every(([name, brackets]) => !file.includes(name) || html.includes(brackets));
}
