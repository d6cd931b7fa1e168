// The verbs of core.d.ts and plot.d.ts over the memory of question.h; the build puts this file beside core.wasm and plot.wasm,
// as their glue.
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** @param {{ instantiateWasm: Function }} options as Emscripten's glue takes it */
export default async function load({ instantiateWasm }) {
  // The engine needs nothing of the page; what its libraries ask for is called at most when all is lost.
  const nothing = new Proxy({}, { get: () => () => 0 });
  const imports = { env: nothing, wasi_snapshot_preview1: nothing };
  const instance = await new Promise((ready) => instantiateWasm(imports, ready));
  instance.exports._initialize();
  return verbsOf(instance.exports);
}

function verbsOf(wasm) {
  /** Puts texts and numbers where the engine reads them, and calls the verb. */
  const ask = (verb, texts, numbers = []) => {
    const encoded = texts.map((text) => encoder.encode(text));
    const doubles = [...encoded.map((bytes) => bytes.length), ...numbers];
    const size = encoded.reduce((sum, bytes) => sum + bytes.length, 8 * doubles.length);
    let at = wasm.room(size);
    new Float64Array(wasm.memory.buffer, at, doubles.length).set(doubles);
    at += 8 * doubles.length;
    for (const bytes of encoded) {
      new Uint8Array(wasm.memory.buffer, at).set(bytes);
      at += bytes.length;
    }
    return wasm[verb](texts.length, numbers.length);
  };
  // The engine's memory may move while it answers: views of it are made anew.
  const text = () => decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.text(), wasm.textLength()));
  const answer = (verb, texts, numbers) => {
    ask(verb, texts, numbers);
    return JSON.parse(text());
  };

  const withFigures = {
    evaluate(formula, values) {
      const value = ask("evaluate", [formula, ...Object.keys(values)], Object.values(values));
      return wasm.textLength() > 0 ? JSON.parse(text()) : { value };
    },
    curve(formula, values, { left, right, bottom, top, width, height }) {
      const sides = [left, right, bottom, top, width, height];
      const said = answer("curve", [formula, ...Object.keys(values)], [...sides, ...Object.values(values)]);
      if ("error" in said) return said;
      const points = new Float64Array(wasm.memory.buffer, wasm.points(), wasm.pointsLength()).slice();
      const starts = new Uint32Array(wasm.memory.buffer, wasm.starts(), wasm.startsLength()).slice();
      return { points, starts, dots: said.dots };
    },
    ticks: (low, high, atMost, unit = "number") => answer("ticks", [unit], [low, high, atMost]),
  };
  if (!("formula" in wasm)) return withFigures; // the module `plot`
  return {
    ...withFigures,
    formula: (formula) => answer("formula", [formula]),
    derivation(formula, variable) {
      ask("derivation", [formula, variable]);
      return unfolded(text().split("\n"));
    },
    prove: (left, right) => answer("prove", [left, right]),
    chain: (lines) => answer("chain", lines),
    kinks: (formula) => answer("kinks", [formula]),
    facts: (formula, values = {}) => answer("facts", [formula, ...Object.keys(values)], Object.values(values)),
    activations: () => answer("activations", []),
    vocabulary: () => answer("vocabulary", []),
  };
}

/** What derivation_text.h describes, as the tree of core.d.ts; a formula that stands in several steps is one object. */
function unfolded([first, ...lines]) {
  const said = JSON.parse(first);
  if ("error" in said) return said;
  const [steps, shared] = said;
  const formulas = [];
  for (let i = 0; i < lines.length; i += 2) formulas.push({ latex: lines[i], plain: lines[i + 1] });
  let next = 0;
  const step = () => {
    const line = steps[next++];
    const result = { rule: line[0], variable: line[1], equality: line[2], before: formulas[line[3]], after: formulas[line[4]] };
    if (line[5] >= 0) result.inner = formulas[line[5]];
    result.substeps = [];
    for (let i = 0; i < line[6]; ++i) result.substeps.push(step());
    return result;
  };
  const root = step();
  if (shared.length > 0) {
    const [result, ...parts] = shared;
    root.shared = {
      result: formulas[result],
      parts: parts.map(([name, value]) => ({ name: formulas[name], value: formulas[value] })),
    };
  }
  return root;
}
