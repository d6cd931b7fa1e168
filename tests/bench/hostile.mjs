// Bench: how long the longest, deepest and strangest inputs take, verb by verb: the slowest of each, and its text.
//
// The corpus of the fuzzer, and texts that grow in every direction up to the limits of the grammar. Each verb is asked twice; the
// second time counts: the first pays for the compiler of WebAssembly, too.
import { readdirSync, readFileSync } from "node:fs";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { table } from "./table.mjs";

const core = await loadCore();
const repeated = (text, length) => text.repeat(Math.floor(length / text.length));
const nested = (before, inside, after, depth) => before.repeat(depth) + inside + after.repeat(depth);

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
}
const corpus = new URL("../fuzz/formula/", import.meta.url);
for (const file of readdirSync(corpus)) texts[`corpus ${file}`] = readFileSync(new URL(file, corpus), "utf8");

const window = { left: -5, right: 5, bottom: -5, top: 5, width: 800, height: 400 };
const verbs = {
  formula: (text) => core.formula(text),
  evaluate: (text) => core.evaluate(text, { x: 0.7 }),
  derivation: (text) => core.derivation(text, "x"),
  prove: (text) => core.prove(text, `(${text})+1-1`),
  curve: (text) => core.curve(text, {}, window),
  kinks: (text) => core.kinks(text),
  facts: (text) => core.facts(text),
};

console.log(table(Object.entries(verbs).map(([verb, ask]) => {
  const times = Object.entries(texts).map(([what, text]) => {
    ask(text);
    const start = performance.now();
    ask(text);
    return { what, time: performance.now() - start };
  });
  times.sort((a, b) => b.time - a.time);
  const over = times.filter(({ time }) => time > 50).length;
  return { verb, "slowest, ms": times[0].time.toFixed(1), "its text": times[0].what, "over 50 ms": `${over} of ${times.length}`, "second": `${times[1].time.toFixed(1)} (${times[1].what})` };
})));
