// What Python reaches of the tensors: the module `_tensors`.
//
// A JS exception flies past Python's `except`, so what a framework would raise is a text: its class, a newline, its words.
// A tensor is a Handle; Python drops it when it collects its garbage, and the tensor is released with it.

/** @typedef {import("../../wasm/tensors.d.ts").Tensors} Tensors */

class Handle {
  /** @param {number} id */
  constructor(id) {
    this.id = id;
  }
}

/** @param {Tensors} tensors @param {(figure: any) => void} draw */
export function tensorsForPython(tensors, draw) {
  /** @param {any} answer */
  const held = (answer) => {
    if (answer === null || answer === 0) return null;
    return typeof answer === "number" ? new Handle(answer) : raised(answer);
  };
  /** @param {{ raised: { type: string, text: string } }} answer */
  const raised = ({ raised: { type, text } }) => `${type}\n${text}`;
  /** @type {number[]} */
  let given = [];
  /** What of a call did not fit it. @type {any[]} */
  let before = [];

  return {
    /**
     * What a backward pass calls with a function's number and handles of y and its gradient: it hands its gradients to `found`, and
     * answers false when it raised. No list and no function of Python's is held here: JavaScript would let go of it only after the cell.
     */
    setReader: (gradients, forget) => {
      tensors.reader.gradients = (number, y, gradient) => (gradients(number, new Handle(y), new Handle(gradient)) ? given : null);
      tensors.reader.forget = forget;
    },
    /** Handles, or null for None. @param {(Handle | null)[]} handles */
    found: (...handles) => {
      given = handles.map((one) => one?.id ?? 0);
    },
    /** @param {...any} first of what the next call is given */
    more: (...first) => {
      before.push(...first);
    },
    /** `count` handles, then numbers. @param {...any} last */
    call: (/** @type {string} */ name, framework, dtype, count, ...last) => {
      const rest = [...before, ...last];
      before = [];
      const ids = rest.slice(0, count).map((handle) => handle.id);
      return held(tensors.call(name, ids, rest.slice(count), framework, dtype));
    },
    tensor: (list, numbersAre, dtype, framework) => held(tensors.tensor(list, numbersAre, dtype, framework)),
    backward: (y, seed, retain, create) => held(tensors.backward(seed === null ? [y.id] : [y.id, seed.id], retain, create)),
    /** An array of handles and nulls, or a text. */
    gradients: (y, seed, retain, create, unused, ...inputs) => {
      const ids = inputs.map((handle) => handle.id);
      const found = tensors.gradients(y.id, seed === null ? 0 : seed.id, ids, retain, create, unused);
      return Array.isArray(found) ? found.map(held) : raised(found);
    },
    requireGrad: (handle, wanted) => {
      const answer = tensors.requireGrad(handle.id, wanted);
      return typeof answer === "number" ? null : raised(answer);
    },
    /** Its bits, or a mistake. */
    item: (handle) => {
      const answer = tensors.item(handle.id);
      return typeof answer === "number" ? bits([answer]) : raised(answer);
    },
    truth: (handle) => {
      const answer = tensors.truth(handle.id);
      return typeof answer === "number" ? answer : raised(answer);
    },
    gradient: (handle) => held(tensors.gradient(handle.id)),
    setGradient: (handle, gradient) => tensors.setGradient(handle.id, gradient === null ? 0 : gradient.id),
    retainGrad: (handle) => tensors.retainGrad(handle.id),
    strides: (handle) => tensors.describe(handle.id)?.strides.join(" ") ?? "",
    shape: (handle) => tensors.describe(handle.id)?.shape.join(" ") ?? "",
    dtype: (handle) => tensors.describe(handle.id)?.dtype ?? "",
    requiresGrad: (handle) => tensors.describe(handle.id)?.requiresGrad ?? false,
    isLeaf: (handle) => tensors.describe(handle.id)?.isLeaf ?? true,
    repr: (handle, style, tensorflowId) => tensors.repr(handle.id, style, tensorflowId),
    setPrintOptions: (framework, precision, threshold, edge, lineWidth, scientific) =>
      tensors.setPrintOptions(framework, precision, threshold, edge, lineWidth, scientific),
    decimal: (value, decimals, isScientific) => tensors.decimal(value, decimals, isScientific),
    scalarRepr: (value, dtype) => tensors.scalarRepr(value, dtype),
    values: (handle) => bits(tensors.values(handle.id)),
    seed: (framework, value) => tensors.seed(framework, value),
    bytes: () => tensors.bytes(),
    gradEnabled: () => tensors.gradEnabled(),
    setGradEnabled: (enabled) => tensors.setGradEnabled(enabled),
    setTapeRunning: (running) => tensors.setTapeRunning(running),
    figure: (description) => draw(withNumbers(description, tensors)),
  };
}

/** Doubles as hexadecimal digits: numbers of 2³¹ and more do not reach MicroPython whole. @param {ArrayLike<number>} numbers */
function bits(numbers) {
  const bytes = new Uint8Array(Float64Array.from(numbers).buffer);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The figure with its handles replaced by their numbers. @param {any} part @param {Tensors} tensors @returns {any} */
function withNumbers(part, tensors) {
  if (part instanceof Handle) return Array.from(tensors.values(part.id));
  if (Array.isArray(part)) return part.map((item) => withNumbers(item, tensors));
  if (part === null || typeof part !== "object") return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withNumbers(value, tensors)]));
}

/**
 * Calls `release` when Python lets go of a handle. MicroPython has no __del__ for classes, but keeps every JS object that
 * Python holds in this map, and deletes it there.
 * @param {Tensors} tensors
 */
export function releaseWithPython(tensors) {
  /** @type {Map<unknown, number>} */
  const held = /** @type {any} */ (globalThis).proxy_js_ref_map;
  held.delete = (object) => {
    if (object instanceof Handle) tensors.release(object.id);
    return Map.prototype.delete.call(held, object);
  };
}
