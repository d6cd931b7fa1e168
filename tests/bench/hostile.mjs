// Bench: how long the longest, deepest and strangest inputs take, verb by verb: the slowest of each, and its text.
//
// The corpus of the fuzzer, and texts that grow in every direction up to the limits of the grammar. Each verb is asked twice; the
// second time counts: the first pays for the compiler of WebAssembly, too. Counted is the processor's time: a busy machine does not
// change it.
import { readdirSync, readFileSync } from "node:fs";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { table } from "./table.mjs";

const core = await loadCore();
const repeated = (text, length) => text.repeat(Math.floor(length / text.length));
const nested = (before, inside, after, depth) => before.repeat(depth) + inside + after.repeat(depth);

const families = core.vocabulary().functions.filter((name) => !["max", "min"].includes(name));

const texts = {};
for (const length of [1_000, 9_990]) {
  const name = (what) => `${what}, ${length} characters`;
  texts[name("a sum")] = `${repeated("x+", length)}1`;
  texts[name("a sum of different terms")] = Array.from({ length: length / 10 }, (_, i) => `${i}*x^${i % 97}`).join("+");
  texts[name("a product")] = `${repeated("x*", length)}1`;
  texts[name("a product of sums")] = `${repeated("(x+1)*", length)}1`;
  texts[name("quotients")] = `${repeated("x/", length)}1`;
  texts[name("signs")] = `${repeated("-", length)}x`;
  texts[name("digits")] = repeated("9", length);
  texts[name("names")] = Array.from({ length: length / 5 }, (_, i) => `a${i % 999}`).join("+");
  texts[name("choices")] = `${repeated("x>1?x:", length)}0`;
  texts[name("calls")] = `${repeated("sin(x)+", length)}1`;
  texts[name("kinks")] = Array.from({ length: length / 10 }, (_, i) => `abs(x-${i})`).join("+");
  texts[name("jumps")] = Array.from({ length: length / 14 }, (_, i) => `heaviside(x-${i})`).join("+");
  texts[name("poles")] = Array.from({ length: length / 10 }, (_, i) => `1/(x-${i})`).join("+");
  texts[name("kinks with parameters")] = Array.from({ length: length / 12 }, (_, i) => `relu(x-a${i % 26})`).join("+");
  texts[name("a maximum of lines")] = `max(${Array.from({ length: length / 9 }, (_, i) => `${i}*x-${i * i}`).join(",")})`;
  texts[name("a choice of many branches")] = `${Array.from({ length: length / 12 }, (_, i) => `x<${i}?x^${i % 9}:`).join("")}0`;
  texts[name("a product of powers")] = Array.from({ length: length / 8 }, (_, i) => `(x+${i % 50})^${i % 5}`).join("*");
  texts[name("a sum of activations")] = Array.from({ length: length / 12 }, (_, i) => `${families[i % families.length]}(${i}*x)`).join("+");
  texts[name("a product of activations")] = Array.from({ length: length / 12 }, (_, i) => `${families[i % families.length]}(x+${i})`).join("*");
  texts[name("many parameters")] = Array.from({ length: length / 12 }, (_, i) => `a${i % 26}*x^b${i % 26}`).join("+");
  texts[name("exponentials")] = Array.from({ length: length / 8 }, (_, i) => `e^(${i}*x)`).join("+");
  texts[name("fractions of decimals")] = Array.from({ length: length / 16 }, (_, i) => `0.${1234567 * (i + 1)}*x/0.${7654321 * (i + 1)}`).join("-");
  texts[name("spaces")] = `${repeated(" ", length)}x`;
  texts[name("garbage")] = repeated("(\u0000<é😀", length);
}
for (const depth of [8, 60, 199]) {
  const name = (what) => `${what}, ${depth} deep`;
  texts[name("parentheses")] = nested("(", "x", ")", depth);
  texts[name("sigmoid")] = nested("sigmoid(", "x", ")", depth);
  texts[name("1/(1+e^-…)")] = nested("1/(1+e^-(", "x", "))", Math.min(depth, 90));
  texts[name("powers")] = `${"x^".repeat(depth)}x`;
  texts[name("abs")] = nested("abs(", "x", "-1)", depth);
  texts[name("max")] = nested("max(x,", "1", ")", depth);
  texts[name("gelu")] = nested("gelu(", "x", ")", depth);
  texts[name("powers of powers")] = nested("(", "x", "+1)^2", depth);
  texts[name("fourth powers")] = nested("(", "x", ")^4", depth);
  texts[name("cubes in an exponent")] = `e^(${nested("(", "x", "+1)^3", depth)})`;
  texts[name("roots")] = nested("sqrt(1+", "x", "^2)", depth);
  texts[name("quotients in quotients")] = nested("1/(x+", "x", ")", depth);
  texts[name("choices in choices")] = nested("(x>0?", "x", ":-x)", depth);
  texts[name("choices in conditions")] = nested("((", "x", ")>0?1:x)", Math.min(depth, 99));
  texts[name("max and min")] = nested("max(x-1,min(x+1,", "2*x", "))", Math.min(depth, 99));
  texts[name("floors")] = nested("floor(2*", "x", ")", depth);
  texts[name("parameters")] = nested("prelu(b+", "x", ",a)", depth);
  texts[name("towers")] = nested("(x^", "x", ")", Math.min(depth, 199));
  for (const family of families) texts[name(family)] = nested(`${family}(`, "x", ")", depth);
  texts[name("all functions")] = Array.from({ length: depth }, (_, i) => `${families[i % families.length]}(`).join("") + "x" + ")".repeat(depth);
  texts[name("all functions of sums")] = Array.from({ length: depth }, (_, i) => `${families[(7 * i) % families.length]}(a+x*`).join("") + "x" + ")".repeat(depth);
}
// Kinds of their own: joined are many different terms, nested is one thing in another.
const joined = (count, term, by = "+") => Array.from({ length: count }, (_, i) => term(i)).join(by);
const smooth = ["sin", "cos", "exp", "tanh", "atan"];
Object.assign(texts, {
  "a product of choices": joined(150, (i) => `(x>${i}?x:${i + 1})`, "*"),
  "a product of choices with parameters": joined(100, (i) => `(x>a${i % 26}?x:${i})`, "*"),
  "sines of 10,000 characters": joined(1_000, (i) => `sin(${i}x)`),
  "40 sines": joined(40, (i) => `sin(${i + 1}x)`),
  "a product of 60 sines": joined(60, (i) => `sin(${i + 1}x)`, "*"),
  "sines with a common period that is long": joined(60, (i) => `sin(x/${i + 2})`),
  "powers of a sine": joined(40, (i) => `sin(x)^${i + 1}`),
  "powers of tangents": "tan(x)^9+tan(x/2)^7",
  "sines of sines": nested("abs(sin(", "x", "))", 40),
  "a sine of a long polynomial": `sin(${joined(40, (i) => `x^${i + 1}`)})`,
  "sines with parameters": joined(60, (i) => `sin(a${i}x+b${i})`, "*"),
  "max and min of different functions": nested("max(sin(x),min(e^x,x^2-", "x", "))", 60),
  "a maximum of 50 smooth functions": `max(${joined(50, (i) => `${smooth[i % 5]}(${i}x)`, ",")})`,
  "parameters in parentheses": nested("(a+", "x", ")*b", 199),
  "long fractions": joined(100, (i) => `${"7".repeat(40)}${i}/${"3".repeat(40)}${i}*x^${i}`),
  "long fractions in logarithms": joined(60, (i) => `log(${"9".repeat(50)}${i}x+1/${"8".repeat(30)})`),
  "400 sigmoids with parameters": joined(400, (i) => `sigmoid(q${i}*x+r${i})`),
  "choices of parameters": `${joined(60, (i) => `(a${i}>b${i}?`, "")}x${":1)".repeat(60)}`,
  "a tower of sums": `${joined(60, (i) => `(x+${i})^`, "")}x`,
  "a tower of roots": nested("(x^2+1)^(1/", "x", ")", 90),
  "corners of cubics": joined(60, (i) => `abs(x^3-${i}x+1)`),
  "tangents of tangents": nested("tan(x+", "x", ")", 60),
  "200 floors": joined(200, (i) => `floor(x/${i + 1})`),
  "a quotient of products": `${joined(60, (i) => `(x-${i})`, "*")}/(${joined(60, (i) => `(x+${i}.5)`, "*")})`,
  "a sum of 40 fractions": joined(40, (i) => `1/(x^2+${i}x+${i * i + 1})`),
  "a polynomial of degree 300": joined(300, (i) => `${i + 1}*x^${i}`, "-"),
  "30 gelus": joined(30, (i) => `gelu(x-${i})`),
  "a product of signs": joined(100, (i) => `sgn(x-${i}/7)`, "*"),
  "remainders": nested("(x-floor(", "x", "))", 60),
  "choices by a sine": `${joined(60, (i) => `sin(${i + 1}x)>0?${i}:`, "")}x`,
  "choices at points": `${joined(100, (i) => `x==${i}?${i}:`, "")}x`,
});
const corpus = new URL("../fuzz/formula/", import.meta.url);
for (const file of readdirSync(corpus)) texts[`corpus ${file}`] = readFileSync(new URL(file, corpus), "utf8");

const window = { left: -5, right: 5, bottom: -5, top: 5, width: 800, height: 400 };
const verbs = {
  formula: (text) => core.formula(text),
  evaluate: (text) => core.evaluate(text, { x: 0.7 }),
  derivation: (text) => core.derivation(text, "x"),
  prove: (text) => core.prove(text, `(${text})+1-1`),
  "prove, of two": (text, next) => core.prove(text, next),
  chain: (text) => core.chain([text, `(${text})*1`]),
  curve: (text) => core.curve(text, {}, window),
  kinks: (text) => core.kinks(text),
  facts: (text) => core.facts(text),
  worked: (text) => core.worked(text, { x: 0.5 }),
};

console.log(table(Object.entries(verbs).map(([verb, ask]) => {
  const all = Object.values(texts);
  const times = Object.entries(texts).map(([what, text], i) => {
    const next = all[(i + 1) % all.length];
    ask(text, next);
    const start = process.cpuUsage();
    ask(text, next);
    const { user, system } = process.cpuUsage(start);
    return { what, time: (user + system) / 1000 };
  });
  times.sort((a, b) => b.time - a.time);
  const over = times.filter(({ time }) => time > 50);
  if (process.argv.includes("--over")) for (const { what, time } of over) console.log(verb, time.toFixed(1), what);
  return { verb, "slowest, ms": times[0].time.toFixed(1), "its text": times[0].what, "over 50 ms": `${over.length} of ${times.length}`, "second": `${times[1].time.toFixed(1)} (${times[1].what})` };
})));
