// What the page lets the engine say: of an equality in the prose, and of the slopes at a kink.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { loadModule } from "./load-module.mjs";

const { kinkSlopes, kinkSlopesAt } = await loadModule("markup/kink-slopes.ts");
const { exceptNote, verdictReason } = await loadModule("markup/verdict.ts");
const { tally } = await loadModule("markup/derivation.ts");
const { formulaLatex } = await loadModule("site/formula.ts");
const { claimMarkup } = await loadModule("site/claim.ts");
const { mathPrinter, withPartials } = await loadModule("markup/math.ts");
const { kinkVerdicts } = await loadModule("markup/kinks.ts");
const { factValue } = await loadModule("markup/facts.ts");

const { factClaim, kinkClaim } = await loadModule("site/erratum.ts");
const { factsTable } = await loadModule("markup/facts-table.ts");
const { unionLatex } = await loadModule("markup/intervals.ts");

const engine = await loadCore();
const words = JSON.parse(readFileSync(new URL("../../web/words/en.json", import.meta.url)));
/** Formulas stay in LaTeX. */
const edition = { engine, language: "en", words, math: (latex) => `$${latex}$` };
const shown = (html) => html.text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();

test("the kink of ELU and of leaky ReLU is there for every slope but 1", () => {
  const table = [
    ["elu(x, alpha)", 0.5, { left: "0.50", right: "1.00", verdict: "refuted" }],
    ["elu(x, alpha)", 1, { left: "1.00", right: "1.00", verdict: "proved" }],
    ["leaky_relu(x, alpha)", -0.25, { left: "−0.25", right: "1.00", verdict: "refuted" }],
    ["leaky_relu(x, alpha)", 1, { left: "1.00", right: "1.00", verdict: "proved" }],
  ];
  for (const [f, alpha, expected] of table) assert.deepEqual(kinkSlopesAt(engine, f, "alpha", alpha), expected, `${f} ${alpha}`);
  assert.match(shown(kinkSlopes(edition, "elu(x, alpha)", "alpha", 1)), /left 1\.00 from the right 1\.00 ✓ differentiable\.$/);
});

test("only what has two ends is a jump", () => {
  const table = [
    ["x > 0 ? 1 : 0", /A jump here, not differentiable\.$/],
    ["x > 0 ? 1/x : 0", /Not continuous here, not differentiable\.$/],
    ["1/x", /No value here, not differentiable\.$/],
    ["sin(1/x)", /No value here, not differentiable\.$/],
    ["(x^2-1)/(x-1)", /No value here, not differentiable\.$/],
    ["x == 0 ? 5 : x", /Not continuous here, not differentiable\.$/],
  ];
  for (const [f, sentence] of table) assert.match(shown(kinkVerdicts(edition, f)), sentence, f);
});

test("where a domain ends, the side without values is no missing limit", () => {
  assert.match(shown(kinkVerdicts(edition, "sqrt(x)")), /function no values \$0\$ .*quotient no values \$\\infty\$ ✗ The domain ends here; not differentiable\.$/);
  assert.match(shown(kinkVerdicts(edition, "x*sqrt(x)")), /no values \$0\$ The domain ends here\.$/);
  assert.doesNotMatch(shown(kinkVerdicts(edition, "sqrt(x)/(1+x)")), /x = -1/, "no break outside of the domain");
  assert.match(shown(kinkVerdicts(edition, "1/x")), /difference quotient – – ✗ No value here/);
});

test("a fact that is not established is not told, nor its opposite", () => {
  const told = (f, name) => shown(factValue(edition, engine.facts(f), name));
  const bounds = [
    ["tanh(x)", "below and above"], ["x^2", "only below"], ["-e^x", "only above"], ["x", "neither below nor above"],
    ["a*x", "the engine cannot tell"], ["x^e", "only below"], ["x^2*abs(sin(x))", "below; above, the engine cannot tell"], ["x*floor(x)", "not above; below, the engine cannot tell"],
  ];
  for (const [f, sentence] of bounds) assert.equal(told(f, "bounded"), sentence, f);
  assert.match(told("sqrt(x)", "limits"), /^no values as \$x\\to-\\infty\$, \$\\infty\$ as \$x\\to\+\\infty\$$/);
  assert.match(told("floor(sin(x))", "limits"), /^as \$x\\to-\\infty\$ the engine cannot tell ?, as /);
});

test("a kink that depends on a parameter says for which value it vanishes", () => {
  assert.match(shown(kinkVerdicts(edition, "elu(x, alpha)")), /Continuous here, differentiable exactly when \$\\alpha=1\$\.$/);
});

test("nothing is called smooth whose breaks the engine does not list", () => {
  for (const f of ["floor(x)", "tan(x)", "|sin(x)|", "x < 0 ? x : floor(x)", "max(cos(x), 0)"]) {
    const said = shown(kinkVerdicts(edition, f));
    assert.match(said, /Wherever \$.*\$, there may be a break or a kink; the engine does not list them/, f);
    assert.doesNotMatch(said, /✓/, f);
  }
  assert.match(shown(kinkVerdicts(edition, "x < 0 ? 0 : x + floor(x)")), /\$x = 0\$ .*Wherever \$x-\\lfloor x\\rfloor =0\$/);
  for (const f of ["sin(x)", "1/(2+sin(x))", "log(3+cos(x))", "floor(2)*x"]) assert.match(shown(kinkVerdicts(edition, f)), /✓ The engine finds no break/, f);
  assert.throws(() => factsTable(edition, ["tan(x)"], "slopes"), /does not list/);
});

test("a claim shows its verdict, and the build stops where it is not the expected one", () => {
  assert.match(shown(claimMarkup(edition, "tanh'(x) = 1 - tanh(x)^2", "proved")), /^\$\\tanh&#39;\(x\) = 1-\\tanh\^2\(x\)\$ ✓ The engine proves it\.$/);
  assert.match(shown(claimMarkup(edition, "sigmoid(100) = 0", "refuted")), /✗ It does not hold: the left side is \$\\approx 1\$, the right side \$0\$\.$/);
  assert.match(shown(claimMarkup(edition, "max(2*x, x) = leaky_relu(x, 2)", "refuted")), /✗ It does not hold: at \$x = 1\$ the left side is \$2\$, the right side \$1\$\.$/);
  assert.match(shown(claimMarkup(edition, "log(sigmoid(z)) = log(-sigmoid(z))", "refuted")), /the left side is \$\\approx -0\.313262\$, the right side undefined\.$/);
  assert.throws(() => claimMarkup(edition, "1 + 1 = 2", "refuted"), /is proved, not refuted/);
});

test("what is proved names its exceptions: in a claim, in a proof, in the tally", () => {
  assert.match(shown(claimMarkup(edition, "relu'(x) = x>=0 ? 1 : 0", "proved")), /✓ The engine proves it, except for \$x=0\$\.$/);
  const verdicts = engine.chain(["d/dx(hardtanh(x))", "x>-1 ? (x<1 ? 1 : 0) : 0"]);
  assert.equal(shown(exceptNote(edition, verdicts[1])), "except for $x=-1$ or $x=1$");
  assert.match(shown(verdictReason(edition, verdicts[1], true)), /No numbers were compared\. For \$x=-1\$ or \$x=1\$, a side may have no value/);
  assert.equal(tally(edition, verdicts.slice(1)), "1 steps, each one proved by the engine, 1 of them with an exception.");
  assert.equal(exceptNote(edition, engine.prove("x+x", "2*x")), null);
});

test("an equality in the prose is written only with the exceptions that its author states", () => {
  assert.equal(formulaLatex(engine, "x/x = 1", { except: "x == 0" }), "\\frac{x}{x} = 1");
  assert.throws(() => formulaLatex(engine, "x/x = 1", {}), /except for "x == 0", not ""/);
  assert.throws(() => formulaLatex(engine, "2*x = x+x", { except: "x == 0" }), /except for "", not "x == 0"/);
});

test("a refuted line shows both sides' values, also where one has none", () => {
  const verdict = engine.prove("log(sigmoid(z))", "log(-sigmoid(z))");
  assert.match(shown(verdictReason(edition, verdict, false)), /\$z = 1\$ .*\$-0\.313262\$ ≠ .* undefined$/);
});

test("single points of a set are written as a list", () => {
  const range = (text) => unionLatex(engine, engine.facts(text, {}).range).latex;
  assert.equal(range("sgn(x)"), "\\{-1,\\, 0,\\, 1\\}");
  assert.equal(range("tanh(x)"), "\\left(-1,\\, 1\\right)");
  assert.equal(range("hardtanh(x)"), "\\left[-1,\\, 1\\right]");
  assert.equal(range("relu(x)"), "\\left[0,\\, \\infty\\right)");
});

test("the tables of facts name parameters, and tell a jump from a kink", () => {
  const slopes = shown(factsTable(edition, ["heaviside(x)", "relu(x)", "elu(x)"], "slopes"));
  assert.match(slopes, /step function \$\\infty\$ .* \$x = 0\$ \(jump\) ReLU \$1\$ .* \$x = 0\$ \(kink\) ELU \$\\alpha = 1\$ .* nowhere$/);
  assert.match(shown(factsTable(edition, ["sigmoid(x)"], "values")), /sigmoid .* \$0\$ \$1\$ strictly increasing neither even nor odd no$/);
});

test("an erratum sets what is stated beside what the engine finds, and the build stops where they agree", () => {
  assert.match(shown(kinkClaim(edition, "relu(x)", "1")), /^✗ refuted At \$x = 0\$ the source says \$1\$; the engine finds \$0\$ from the left and \$1\$ from the right/);
  assert.match(shown(kinkClaim(edition, "elu(x, alpha)", "0", "left")), /the source says \$0\$, the engine finds \$\\alpha\$\.$/);
  assert.match(shown(kinkClaim(edition, "elu(x, 1)", "undefined")), /so there is one\.$/);
  assert.throws(() => kinkClaim(edition, "elu(x, alpha)", "alpha", "left"), /from the left is alpha/);
  assert.throws(() => kinkClaim(edition, "elu(x, 1)", "1"), /what the engine finds/);
  assert.throws(() => kinkClaim(edition, "tanh(x)", "1"), /no kink/);
  assert.match(shown(factClaim(edition, "tanh(x)", "range", "[-1, 1]")), /✗ .*the source says .*-1, 1.*, the engine finds/);
  assert.throws(() => factClaim(edition, "tanh(x)", "range", "(-1, 1)"), /what the engine finds/);
  assert.match(shown(factClaim(edition, "tanh(x)", "range")), /^Range, for /, "a fact alone is no verdict on the sentence above it");
});

test("KaTeX knows the words in the engine's formulas, and sets none of them in the red of an unknown command", async () => {
  const katex = (await import("../../web/node_modules/katex/dist/katex.mjs")).default;
  const { after } = engine.derivation("softshrink(x, lambda)", "x");
  assert.match(after.latex, /\\undefined.*\\otherwise/);
  const set = mathPrinter(katex, words)(after.latex).text;
  assert.match(set, /undefined/);
  assert.doesNotMatch(set, /#cc0000|katex-error/);
});

test("by a parameter a derivative is written as a partial one", () => {
  const [{ expression }] = engine.chain(["d/dalpha(prelu(x, alpha))"]);
  assert.match(withPartials(expression.latex), /^\\frac\{\\partial\}\{\\partial \\alpha\}/);
  const [{ expression: by_w }] = engine.chain(["d/dw(w*x+b)"]);
  assert.match(withPartials(by_w.latex), /^\\frac\{\\partial\}\{\\partial w\}/);
  const [{ expression: by_x }] = engine.chain(["d/dx(prelu(x, alpha))"]);
  assert.equal(withPartials(by_x.latex), by_x.latex);
});

test("LaTeX may give a part its role, and nothing else that HTML can do", async () => {
  const katex = (await import("../../web/node_modules/katex/dist/katex.mjs")).default;
  const print = mathPrinter(katex, words);
  assert.match(print("\\htmlClass{role-f}{x}").text, /class="enclosing role-f"/);
  for (const latex of ["\\href{javascript:alert(1)}{x}", "\\url{a.b}", "\\htmlId{a}{x}", "\\htmlStyle{color:red}{x}", "\\htmlData{a=b}{x}", "\\includegraphics{a.png}"]) {
    const markup = print(latex).text.replace(/<annotation[\s\S]*?<\/annotation>/g, "");
    assert.doesNotMatch(markup, /<a |<img|href=|src=| id=| data-a|color:red/, latex);
  }
});

test("an equality of the prose that is false stops the build, and says which two sides", () => {
  assert.throws(() => formulaLatex(engine, "x = 2*x-x = x+1", {}), /"2\*x-x = x\+1" is refuted/);
});

test("a table of facts has each limit below the side from which it is taken", () => {
  const [heads, row] = [...factsTable(edition, ["sigmoid(x)"], "values").text.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, cells]) => [...cells.matchAll(/<t[hd][^>]*>([\s\S]*?)(?=<t[hd]|$)/g)].map(([, cell]) => cell));
  const limit = (place) => row[heads.findIndex((cell) => cell.includes(place))].match(/\$(.*?)\$/)[1];
  assert.deepEqual([limit("x\\to-\\infty"), limit("x\\to+\\infty")], ["0", "1"]);
});
