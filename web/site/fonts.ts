// Keeps of KaTeX's stylesheet the fonts that the lecture's formulas can use, as woff2 only.

/** Not: Caligraphic, Fraktur, SansSerif, Script, Typewriter; the engine prints none of them. */
const usedFamilies = /^KaTeX_(AMS|Main|Math|Size[1-4])$/;

/** Those that every step shows at once: preloaded, so that no formula changes its width. */
const earlyFonts = ["KaTeX_Main-Regular", "KaTeX_Math-Italic", "KaTeX_Size1-Regular", "KaTeX_Size2-Regular"];
/** Those of large brackets and braces: preloaded where a page has them. */
const bracketFonts: Record<string, string> = { "KaTeX_Size3-Regular": "delimsizing size3", "KaTeX_Size4-Regular": "delimsizing size4" };

export function keepUsedFonts(css: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      const family = face.match(/font-family:\s*["']?(\w+)/)?.[1] ?? "";
      return usedFamilies.test(family) ? face : "";
    })
    .replace(/(url\([^)]*\.woff2\)\s*format\(["']woff2["']\))(?:,\s*url\([^)]*\)\s*format\([^)]*\))+/g, "$1");
}

export function isEarlyFont(file: string): boolean {
  return [...earlyFonts, ...Object.keys(bracketFonts)].some((name) => file.includes(name)) && file.endsWith(".woff2");
}

/** Whether a page with this text will ask for one of these fonts at once. */
export function needsFont(file: string, html: string): boolean {
  return Object.entries(bracketFonts).every(([name, brackets]) => !file.includes(name) || html.includes(brackets));
}
