// Makes the small fonts beside this file, fonts.css, and their hollow twins: of KaTeX's fonts what the lecture's formulas show, in
// half the bytes.
// A character that is not in them comes from KaTeX's own font, which a page then fetches. Run by hand when formulas show more
// signs, or KaTeX is another: node web/style/fonts/subset.mjs
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subset from "subset-font";
import { hollow } from "./hollow.mjs";

const from = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
const ascii = from(0x20, 0x7e);
const brackets = "()[]{}|∣∥⟨⟩√∑∏∫";

/** Small letters keep their hints, which sharpen them on coarse screens. */
const fonts = [
  { file: "Main-Regular", family: "KaTeX_Main", style: "normal", hints: true, shows: `${ascii}\u00a0−·⋅×÷±≤≥≠≈→←↦⇒∞∂∈∪∘∣∥…′⟨⟩√\ue020ΓΔΘΛΞΠΣΦΨΩ` },
  { file: "Math-Italic", family: "KaTeX_Math", style: "italic", hints: true, shows: `${from(0x41, 0x5a)}${from(0x61, 0x7a)}αβγδϵζηθικλμνξοπρστυϕχψωεϑϖϱςφ` },
  { file: "Size1-Regular", family: "KaTeX_Size1", style: "normal", hints: false, shows: brackets },
  { file: "Size2-Regular", family: "KaTeX_Size2", style: "normal", hints: false, shows: brackets },
  { file: "Size3-Regular", family: "KaTeX_Size3", style: "normal", hints: false, shows: brackets },
  { file: "Size4-Regular", family: "KaTeX_Size4", style: "normal", hints: false, shows: `${brackets}${from(0x239b, 0x23ad)}\ue000\ue001` },
];

/**
 * What may be asked of KaTeX's own fonts: Latin, Greek, signs. Not Chinese, the empty signs between boxes, or spaces, for which
 * browsers ask every font.
 */
const ownSigns = [[0x21, 0x9f], [0xa1, 0x2ff], [0x370, 0x3ff], [0x2010, 0x2bff], [0xe000, 0xf8ff]].flatMap(([first, last]) => [...from(first, last)]);

/** "U+20-7e, U+a0" */
function ranges(characters) {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0)).sort((a, b) => a - b);
  const starts = codes.filter((code, index) => codes[index - 1] !== code - 1);
  const ends = codes.filter((code, index) => codes[index + 1] !== code + 1);
  return starts.map((start, index) => `U+${start.toString(16)}${ends[index] === start ? "" : `-${ends[index].toString(16)}`}`).join(", ");
}

const require = createRequire(import.meta.url);
const faces = [];
const smallFonts = {};
for (const { file, family, style, hints, shows } of fonts) {
  const whole = await readFile(require.resolve(`katex/dist/fonts/KaTeX_${file}.woff2`));
  await writeFile(new URL(`${file}.woff2`, import.meta.url), await subset(whole, shows, { targetFormat: "woff2", noHinting: !hints }));
  const small = await subset(whole, shows, { targetFormat: "truetype", noHinting: true });
  smallFonts[file] = {
    hollow: (await subset(hollow(small), shows, { targetFormat: "woff2" })).toString("base64"),
    others: ranges(ownSigns.filter((sign) => !shows.includes(sign))),
  };
  faces.push(`@font-face {
  font-family: ${family};
  font-style: ${style};
  font-weight: normal;
  font-display: block;
  src: url(fonts/${file}.woff2) format("woff2");
  unicode-range: ${ranges(shows)};
}
`);
}
await writeFile(new URL("../fonts.css", import.meta.url), `/* The lecture's formulas in small fonts; written by fonts/subset.mjs, which says why. */\n${faces.join("")}`);
await writeFile(new URL("small-fonts.json", import.meta.url), `${JSON.stringify(smallFonts, null, 2)}\n`);
