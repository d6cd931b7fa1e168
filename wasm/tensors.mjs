// The verbs of tensors.d.ts over the numbers of tensor_bindings.cpp; the build puts this file beside tensors.wasm, as its glue.

// In the order of the engine's enumerations.
const frameworks = ["torch", "numpy", "tensorflow"];
const dtypes = ["bool", "int32", "int64", "float32", "float64"];
const arithmetics = ["accurate", "torch", "torch_before_1_5", "tensorflow_2_0"];
const scientifics = ["never", "always", "where_needed"];
const styles = ["torch", "numpy", "numpy_str", "tensorflow", "tensorflow_str"];

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** @param {{ instantiateWasm: Function }} options as Emscripten's glue takes it */
export default async function load({ instantiateWasm }) {
  // The reader's functions are all that the engine calls; what its libraries ask for is called at most when all is lost.
  const reader = { gradients: () => null, forget() {} };
  let wasm;
  const asked = {
    readerGradients(...given) {
      const found = reader.gradients(...given);
      if (found === null) return -1;
      write(wasm, found);
      return found.length;
    },
    forgetFunction: (number) => reader.forget(number),
  };
  const imported = new Proxy(asked, { get: (known, name) => known[name] ?? (() => 0) });
  const imports = { env: imported, wasi_snapshot_preview1: imported };
  const instance = await new Promise((ready) => instantiateWasm(imports, ready));
  wasm = instance.exports;
  wasm._initialize();
  return { ...verbsOf(wasm), reader };
}

/** Writes numbers where the engine reads them. */
function write(wasm, numbers, extra = 0) {
  const at = wasm.room(numbers.length + extra);
  new Float64Array(wasm.memory.buffer, at, numbers.length).set(numbers);
  return at;
}

function verbsOf(wasm) {
  const ask = (...given) => write(wasm, ...given);
  // The engine's memory may move while it answers: views of it are made anew.
  const answered = () => new Float64Array(wasm.memory.buffer, wasm.answer(), wasm.answerLength());
  const text = () => decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.text(), wasm.textLength()));
  /** `value`, unless the engine says what is wrong. */
  const unlessRaised = (value) => {
    if (wasm.textLength() === 0) return value;
    const [type, ...said] = text().split("\n");
    return { raised: { type, text: said.join("\n") } };
  };

  const { gradient, setGradient, retainGrad, release, clear, setGradEnabled, setTapeRunning, bytes } = wasm;
  return {
    gradient, setGradient, retainGrad, release, clear, setGradEnabled, setTapeRunning, bytes,
    seed: (framework, value) => wasm.seed(place(frameworks, framework), value),
    call(name, tensors, numbers, framework, dtype) {
      const bytes = encoder.encode(name);
      const all = [...tensors, ...numbers];
      const at = ask(all, Math.ceil(bytes.length / 8)) + 8 * all.length;
      new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes);
      return unlessRaised(wasm.call(bytes.length, tensors.length, numbers.length, place(frameworks, framework), place(dtypes, dtype, 3)) || null);
    },
    tensor(list, numbersAre, dtype, framework) {
      ask(flattened(list, []));
      return unlessRaised(wasm.tensor(place(dtypes, numbersAre, 3), dtype !== "", place(dtypes, dtype, 3), place(frameworks, framework)) || null);
    },
    backward(tensors, retainGraph, createGraph) {
      ask(tensors);
      wasm.backward(tensors.length, retainGraph, createGraph);
      return unlessRaised(null);
    },
    gradients(y, seed, inputs, retainGraph, createGraph, allowUnused) {
      ask(inputs);
      wasm.gradients(y, seed, inputs.length, retainGraph, createGraph, allowUnused);
      return unlessRaised([...answered()]);
    },
    requireGrad: (id, wanted) => unlessRaised(wasm.requireGrad(id, wanted)),
    item: (id) => unlessRaised(wasm.item(id)),
    truth: (id) => unlessRaised(wasm.truth(id)),
    describe(id) {
      wasm.describe(id);
      const [dtype, framework, requiresGrad, isLeaf, ...strides] = answered();
      if (dtype === undefined) return null;
      return { shape: strides.splice(0, strides.length / 2), strides, dtype: dtypes[dtype], framework: frameworks[framework], requiresGrad: requiresGrad !== 0, isLeaf: isLeaf !== 0 };
    },
    repr(id, style, tensorflowId) {
      wasm.repr(id, place(styles, style), tensorflowId);
      return text();
    },
    setPrintOptions: (framework, precision, threshold, edge, lineWidth, scientific) =>
      wasm.setPrintOptions(place(frameworks, framework), precision, threshold, edge, lineWidth, place(scientifics, scientific)),
    decimal(value, decimals, isScientific) {
      wasm.decimal(value, decimals, isScientific);
      return text();
    },
    scalarRepr(value, dtype) {
      wasm.scalarRepr(value, place(dtypes, dtype, 3));
      return text();
    },
    values(id) {
      wasm.values(id);
      return answered().slice();
    },
    gradEnabled: () => wasm.gradEnabled() !== 0,
    setArithmetic: (name) => wasm.setArithmetic(place(arithmetics, name)),
  };
}

/** The name's place in its list. @param {string[]} names @param {string} name @param {number} otherwise for an unknown one */
function place(names, name, otherwise = 0) {
  const found = names.indexOf(name);
  return found < 0 ? otherwise : found;
}

/** Two numbers an item: how many are in the list, and 0; or -1, and the number. */
function flattened(item, into) {
  if (!Array.isArray(item)) into.push(-1, Number(item));
  else {
    into.push(item.length, 0);
    for (const one of item) flattened(one, into);
  }
  return into;
}
