// The part that changes between two lines of a derivation, found in their LaTeX.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadModule } from "./load-module.mjs";

const { readAtoms, writeAtoms } = await loadModule("markup/latex-atoms.ts");
const { markChanges } = await loadModule("markup/mark-changes.ts");

/** Shorter to read: [was:…], [now:…]. */
const shown = (lines) => markChanges(lines).map((line) => line.replaceAll("\\htmlClass{now was}{", "[both:").replaceAll("\\htmlClass{was}{", "[was:").replaceAll("\\htmlClass{now}{", "[now:"));

test("LaTeX that is read is written again the same", () => {
  const same = [
    "x",
    "\\frac{1}{1+e^{-x}}",
    "\\left(1+e^{-x}\\right) ^{2}",
    "\\sigma (x)",
    "\\operatorname{ReLU}(x)",
    "f'(x)",
    "\\begin{cases}x,&x>0\\\\0,&x\\le 0\\end{cases}",
    "{}={a+b}",
    "x_{1}^{2}",
  ];
  for (const latex of same) assert.equal(writeAtoms(readAtoms(latex)).replaceAll(" ", ""), latex.replaceAll(" ", ""));
});

test("a command keeps its distance from the letter after it", () => {
  assert.equal(writeAtoms(readAtoms("\\alpha x")), "\\alpha x");
  assert.equal(writeAtoms(readAtoms("e^\\alpha x")), "e^{\\alpha }x");
});

test("only what changes is marked, as deep inside as it can be said", () => {
  const table = [
    // the numerator alone
    ["\\frac{a}{b}", "\\frac{c}{b}", "\\frac{[was:a}}{b}", "\\frac{[now:c}}{b}"],
    // something is added at the end
    ["x+1", "x+1-1", "x+1", "x+1[now:-1}"],
    // an exponent
    ["e^{x}", "e^{-x}", "e^{x}", "e^{[now:-}x}"],
    // nothing in common
    ["a", "\\frac{1}{b}", "[was:a}", "[now:\\frac{1}{b}}"],
    // nothing at all
    ["x", "x", "x", "x"],
  ];
  for (const [before, after, markedBefore, markedAfter] of table) assert.deepEqual(shown([before, after]), [markedBefore, markedAfter]);
});

test("a line in the middle bears the marks of both its neighbours", () => {
  assert.deepEqual(shown(["a+x", "b+x", "b+y"]), ["[was:a}+x", "[now:b}+[was:x}", "b+[now:y}"]);
  assert.deepEqual(shown(["a", "b", "c"]), ["[was:a}", "[both:b}", "[now:c}"]);
});
