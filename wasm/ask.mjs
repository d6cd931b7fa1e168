// Prints the engine's answer to one question as JSON: node wasm/ask.mjs evaluate "exp(x)" x=1
import { loadCore } from "./load_in_node.mjs";

const defaultWindow = { left: -5, right: 5, bottom: -2, top: 2, width: 640, height: 400 };

/** The verbs of core.d.ts: what follows each on the command line, and how that becomes the verb's arguments. */
const verbs = {
  formula: { usage: "TEXT", arguments: ([text]) => [text] },
  evaluate: { usage: "TEXT [NAME=NUMBER…]", arguments: ([text, ...rest]) => [text, assignments(rest)] },
  derivation: { usage: "TEXT [VARIABLE]", arguments: ([text, variable = "x"]) => [text, variable] },
  prove: { usage: "TEXT TEXT", arguments: ([left, right]) => [left, right] },
  chain: { usage: "LINE LINE…", arguments: (lines) => [lines] },
  kinks: { usage: "TEXT", arguments: ([text]) => [text] },
  facts: { usage: "TEXT [NAME=NUMBER…]", arguments: ([text, ...rest]) => [text, assignments(rest)] },
  worked: { usage: "TEXT [NAME=NUMBER…]", arguments: ([text, ...rest]) => [text, assignments(rest)] },
  activations: { usage: "", arguments: () => [] },
  curve: {
    usage: "TEXT [NAME=NUMBER…]   left right bottom top width height: the window",
    arguments: ([text, ...rest]) => [text, ...valuesAndWindow(assignments(rest))],
  },
  ticks: {
    usage: "LOW HIGH AT_MOST [number|pi]",
    arguments: ([low, high, atMost, unit = "number"]) => [...[low, high, atMost].map(number), oneOf(["number", "pi"], unit)],
  },
  vocabulary: { usage: "", arguments: () => [] },
};

/** A question that cannot be put to the engine, as opposed to one that it answers with an error. */
class Misuse extends Error {}

function number(text) {
  const value = Number(text);
  if (text.trim() === "" || (Number.isNaN(value) && text !== "NaN")) throw new Misuse(`"${text}" is not a number.`);
  return value;
}

/** ["x=1", "alpha=0.5"] → {x: 1, alpha: 0.5} */
function assignments(texts) {
  return Object.fromEntries(
    texts.map((text) => {
      const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (name === undefined) throw new Misuse(`"${text}" is not of the form NAME=NUMBER, such as x=1.`);
      return [name, number(value)];
    }),
  );
}

/** {alpha: 1, left: -3} → [{alpha: 1}, the default window from -3 on] */
function valuesAndWindow(named) {
  const values = Object.entries(named).filter(([name]) => !(name in defaultWindow));
  const window = Object.entries(named).filter(([name]) => name in defaultWindow);
  return [Object.fromEntries(values), { ...defaultWindow, ...Object.fromEntries(window) }];
}

/** JSON has neither typed arrays nor the three numbers that are not finite. */
function jsonValue(_key, value) {
  if (ArrayBuffer.isView(value)) return Array.from(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function usage() {
  const lines = Object.entries(verbs).map(([verb, { usage }]) => `  ${verb.padEnd(12)}${usage}`.trimEnd());
  return ["Usage: node wasm/ask.mjs VERB ARGUMENTS", ...lines, "What goes in and what comes out is written in wasm/core.d.ts."].join("\n");
}

/** "TEXT [VARIABLE]" asks for at least one argument and takes two; with an ellipsis it takes any number. */
function isAnswerable(verb, count) {
  const words = verbs[verb].usage.replace(/ {2,}.*/, "").split(/\s+/).filter(Boolean);
  const required = words.filter((word) => /^[A-Z_]+$/.test(word)).length;
  return count >= required && (count <= words.length || words.some((word) => word.includes("…")));
}

/** One of these words, or a misuse. */
function oneOf(words, text) {
  if (!words.includes(text)) throw new Misuse(`"${text}" is none of ${words.join(", ")}.`);
  return text;
}

try {
  const [verb, ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(verbs, verb ?? "")) throw new Misuse(verb ? `There is no verb "${verb}".\n${usage()}` : usage());
  if (!isAnswerable(verb, rest.length)) throw new Misuse(`Usage: node wasm/ask.mjs ${verb} ${verbs[verb].usage}`);
  const questions = verbs[verb].arguments(rest);
  const core = await loadCore();
  console.log(JSON.stringify(core[verb](...questions), jsonValue, 2));
} catch (error) {
  console.error(error.message || error);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
