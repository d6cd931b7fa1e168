// Bench: text in, simplified derivative with LaTeX out, beside mathjs, nerdamer and compute-engine.
//
// One process, the contestants warmed up and then in turns, the median of their rounds. Every answer is compared with a central difference.
// Ours writes all its steps too; compute-engine is asked for its steps, the other two have none.
import { ComputeEngine } from "@cortex-js/compute-engine";
import { all, create } from "mathjs";
import nerdamer from "nerdamer/all.min.js";
import { loadCore } from "../../wasm/load_in_node.mjs";
import { median, table } from "./table.mjs";

const nested = (depth) => (depth === 0 ? "x" : `1/(1+exp(-(${nested(depth - 1)})))`);
const formulas = {
  "σ": "1/(1+exp(-x))",
  "tanh by exponentials": "(exp(x)-exp(-x))/(exp(x)+exp(-x))",
  "gelu (tanh form)": "x/2*(1+tanh(sqrt(2/pi)*(x+0.044715*x^3)))",
  "mish": "x*tanh(log(1+exp(x)))",
  "σ nested 8 deep": nested(8),
};
const points = [-1.7, -0.4, 0.3, 1.1, 2.2];

const core = await loadCore();
const math = create(all);
const compute = new ComputeEngine();

const contestants = {
  ours: {
    derive: (text) => core.derivation(text, "x"),
    value: (answer, x) => core.evaluate(answer.after.plain, { x }).value,
    size: (answer) => tokens(answer),
  },
  nerdamer: {
    derive: (text) => {
      const derivative = nerdamer(`diff(${text},x)`);
      return { derivative, latex: derivative.toTeX() };
    },
    value: ({ derivative }, x) => Number(derivative.evaluate({ x }).text("decimals")),
    size: ({ derivative }) => count(derivative.toString()),
  },
  mathjs: {
    derive: (text) => {
      const derivative = math.simplify(math.derivative(text, "x"));
      return { derivative, latex: derivative.toTex() };
    },
    value: ({ derivative }, x) => derivative.evaluate({ x }),
    size: ({ derivative }) => count(derivative.toString()),
  },
  "compute-engine": {
    derive: (text) => {
      const explained = compute.box(["D", compute.parse(latexOf[text]), "x"]).explain("D");
      return { derivative: explained.result, latex: explained.result.latex };
    },
    value: ({ derivative }, x) => derivative.subs({ x }).N().re,
    size: ({ derivative }) => count(derivative.toString()),
  },
};
const latexOf = Object.fromEntries(Object.values(formulas).map((text) => [text, core.formula(text).expression.latex]));

/** Numbers, names and signs; parentheses are not counted. */
function count(text) {
  return (text.match(/\d+(?:\.\d+)?(?:e-?\d+)?|[A-Za-z_]\w*|[-+*/^=<>?:]/g) ?? []).length;
}

/** Our answer's length: the result, or, where its repeated parts are named, the result with the parts' definitions. */
function tokens({ after, shared }) {
  if (!shared) return count(after.plain);
  return count(shared.result.plain) + shared.parts.reduce((sum, { value }) => sum + 2 + count(value.plain), 0);
}

function isRight(contestant, answer, text) {
  const h = 1e-4;
  return points.every((x) => {
    const at = (d) => core.evaluate(text, { x: x + d }).value;
    const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
    return Math.abs(contestant.value(answer, x) - slope) <= 1e-8 * Math.max(1, Math.abs(slope));
  });
}

const rows = [];
const failures = [];
for (const [name, text] of Object.entries(formulas)) {
  const times = {};
  const row = { formula: name };
  const runners = Object.entries(contestants).filter(([who]) => !(who === "compute-engine" && name.includes("nested")));
  // In milliseconds, all runs of a contestant together.
  const timed = (contestant, count) => {
    const start = performance.now();
    for (let i = 0; i < count; ++i) contestant.derive(text);
    return performance.now() - start;
  };
  // Each is warmed up alike, for half a second: an engine compiles what runs often once more, ours and theirs. Then as many runs a
  // round as fill about 20 ms. A contestant that needs seconds for one answer is not asked again.
  const runs = {};
  for (const [who, contestant] of runners) {
    const first = timed(contestant, 1);
    let last = first;
    for (let spent = 0; first <= 1000 && spent < 500; spent += last) last = timed(contestant, 1);
    if (first > 1000) times[who] = [first];
    runs[who] = first > 1000 ? 0 : Math.max(1, Math.min(400, Math.round(20 / last)));
  }
  const rounds = 15;
  for (let round = 0; round < rounds; ++round) {
    for (const [who, contestant] of runners) {
      if (runs[who] === 0) continue;
      (times[who] ??= []).push(timed(contestant, runs[who]) / runs[who]);
    }
  }
  const ours = median(times.ours);
  row["ours, ms"] = ours.toFixed(3);
  row["least"] = Math.min(...times.ours).toFixed(3);  // what else the machine does only ever adds
  for (const [who, contestant] of runners) {
    let right = false;
    let length = "–";
    try {
      const answer = contestant.derive(text);
      right = isRight(contestant, answer, text);
      length = contestant.size(answer);
    } catch (error) {
      if (who === "ours") throw error;
    }
    if (who === "ours") {
      if (!right) failures.push(`ours is wrong on ${name}`);
      row["tokens"] = length;
    } else {
      row[who] = `${(median(times[who]) / ours).toFixed(0)}×, ${length} tokens${right ? "" : ", wrong"}`;
    }
  }
  rows.push(row);
}
console.log(table(rows));
if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exitCode = 1;
}
