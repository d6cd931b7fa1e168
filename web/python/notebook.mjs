// One notebook: cells run one after the other in the same Python, over the engine's tensors.
//
// Plain JavaScript, because the page's worker and Node run the same file.
import { releaseWithPython, tensorsForPython } from "./bridge.mjs";
import { optionsFrom, partsOf, statementAt, withoutOptions } from "./cell-source.mjs";
import { withTensorsIn } from "./cell-tensors.mjs";
import { stepsOf } from "./cell-steps.mjs";
import { invalidCharacter } from "./invalid-character.mjs";
import { modulesOf } from "./module-pack.mjs";
import { printedText } from "./printed-text.mjs";

/**
 * @typedef {import("./outputs.d.ts").Output} Output
 * @typedef {import("../../wasm/tensors.d.ts").Tensors} Tensors
 * @typedef {import("./cell-source.mjs").Options} Options
 * @typedef {object} Parts
 * @property {(options: object) => Promise<any>} loadPython MicroPython's own
 * @property {Tensors | Promise<Tensors>} tensors
 * @property {Uint8Array | Promise<Uint8Array>} modules as packed in module-pack.mjs
 * @property {(output: Output) => void} write
 * @property {() => Promise<typeof import("./what-cpython-says.mjs")>} askCPython what is needed only of a mistake
 */

/** What has no end in MicroPython's own functions, a comparison of lists that are nested 100,000 deep, stops it in the middle. */
const tooDeep = "RecursionError: maximum recursion depth exceeded; Python begins afresh, its variables are gone";

/** @param {Parts} parts */
export async function startNotebook({ loadPython, tensors: loading, modules, write, askCPython }) {
  const printed = printedText(write);
  let cells = 0;
  /** What each cell was, by its number. @type {string[]} */
  let sources = [];
  /** @type {Tensors} */
  let tensors;
  /** @type {(pack: Uint8Array) => void} */
  let mount;
  /** Modules that came after the start. @type {Uint8Array[]} */
  const later = [];
  /** Once it is there. @type {typeof import("./what-cpython-says.mjs") | undefined} */
  let cpython;
  let cell = await start();

  async function start() {
    // Both at once: neither needs the other before both are there.
    const starting = loadPython({ heapsize: 1 << 20, linebuffer: false, stdout: printed.heard, stderr: printed.heard });
    tensors = await loading;
    // What an earlier Python had for them is gone with it.
    tensors.reader.forget = () => {};
    tensors.clear();
    tensors.setGradEnabled(true);
    const python = await starting;
    releaseWithPython(tensors);
    python.registerJsModule("_tensors", tensorsForPython(tensors, (figure) => (printed.flush(), write({ kind: "figure", figure }))));
    python.registerJsModule("_output", {
      result: (/** @type {string} */ text) => printed.say("result", text),
      said: (/** @type {string} */ failure) => readable(failure).said,
      source: (/** @type {number} */ number) => sources[number] ?? "",
      statement: (/** @type {number} */ number, /** @type {number} */ line) => statementAt(sources[number] ?? "", line),
    });
    mount = modulesOf(python);
    mount(await modules);
    later.forEach(mount);
    python.runPython("import slope.cell");
    return python.pyimport("slope").cell;
  }

  /** The error's own text, or null. @param {string} source */
  async function runAll(source) {
    if (/\bexcept\b/.test(source)) await hearCPython();
    for (const part of partsOf(source)) {
      const mistake = invalidCharacter(part);
      const failure = mistake === null ? runPart(withTensorsIn(part)) : saidOf(mistake);
      if (failure === null) continue;
      if (!/: invalid syntax\s*$/.test(failure)) return failure;
      await hearCPython();
      return saidOf(cpython?.syntaxMistake(part)) ?? failure;
    }
    return null;
  }

  /** Without a network the error stays in MicroPython's words. */
  async function hearCPython() {
    cpython ??= await askCPython().catch(() => undefined);
  }

  const readable = (/** @type {string} */ failure) =>
    cpython?.traceback(failure, cells, sources, (name) => cell.look(name).split("\n")) ?? { text: failure.trimEnd(), line: null, said: "" };

  /** As Python would say it. @param {import("./invalid-character.mjs").Mistake | null} [mistake] */
  const saidOf = (mistake) => (mistake ? `Traceback (most recent call last):\n  File "<cell ${cells}>", line ${mistake.line}\n${mistake.said}` : null);

  /** @param {string} part @returns {string | null} */
  function runPart(part) {
    const steps = stepsOf(part);
    // A mistake in writing shows before anything runs.
    const failure = steps.length > 1 ? cell.check(part) : null;
    if (typeof failure === "string") return failure;
    for (const { before, last, again } of steps) {
      let answer = cell.run(before, last);
      while (answer === true) {
        cell.collect();
        answer = cell.run(again, "");
      }
      if (typeof answer === "string") return answer;
    }
    return null;
  }

  /** JavaScript's own mistake of that kind, in the words of three browsers. @param {Error} reason */
  function overflowed(reason) {
    if (!/call stack|recursion/.test(reason.message)) throw reason;
    return tooDeep;
  }

  return {
    /**
     * Runs one cell and writes what it prints; `ok` is false after an error, `lost` true where this notebook can run no other. Options, as an object or as the text of a first
     * line `# slope: …`, go before those of the cell's own first line.
     * @param {string} text @param {Options | string} [asked]
     */
    async run(text, asked = {}) {
      const { source, options } = withoutOptions(text);
      const { arithmetic = "accurate", tensorflowId = -1 } = { ...options, ...(typeof asked === "string" ? optionsFrom(asked) : asked) };
      printed.begin();
      sources[++cells] = source;
      tensors.setArithmetic(/** @type {any} */ (arithmetic));
      cell.begin(cells, arithmetic === "tensorflow_2_0", tensorflowId);
      const failure = await runAll(source).then((said) => said ?? cell.end() ?? null, overflowed);
      const lost = failure === tooDeep;
      printed.flush();
      if (lost) {
        write({ kind: "error", text: tooDeep, line: null });
        return { ok: false, lost };
      }
      if (typeof failure === "string") {
        await hearCPython();
        const { text, line } = readable(failure);
        write({ kind: "error", text, line });
      }
      cell.collect();
      return { ok: typeof failure !== "string", lost };
    },

    /** Packages that a cell has to name, packed: before the first cell that does. @param {Uint8Array} pack */
    add(pack) {
      later.push(pack);
      mount(pack);
    },

    /** Forgets everything that the cells have done. */
    async restart() {
      cells = 0;
      sources = [];
      cell = await start();
    },
  };
}
