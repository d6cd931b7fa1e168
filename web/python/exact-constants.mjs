// The compiler writes the floats of a module as digits, and not always the right ones: 67108864.0 comes back as 67108864.00000001.
// A fraction of whole numbers stays what it is.

const float = /(?<![\w.])(?:\d+\.\d*(?:e[-+]?\d+)?|\d+e[-+]?\d+)(?![\w.])/g;

/**
 * "x = 67108864.0" -> "x = (67108864/(1<<0))". `compile` answers a module's bytes, in which its floats are text.
 * @param {string} source
 * @param {(source: string) => Promise<Uint8Array>} compile
 */
export async function withExactConstants(source, compile) {
  const broken = new Set();
  for (const [written] of source.matchAll(float)) {
    const text = new TextDecoder("latin1").decode(await compile(`x=${written}`));
    const digits = text.match(/(?:\d+\.?\d*(?:e[-+]?\d+)?|inf)/g) ?? [];
    if (!digits.some((one) => Number(one.replace("inf", "Infinity")) === Number(written))) broken.add(written);
  }
  return source.replace(float, (written) => (broken.has(written) ? fraction(Number(written)) : written));
}

/** Exact: a double is a whole number of halves, quarters, … */
function fraction(/** @type {number} */ value) {
  let halvings = 0;
  for (; !Number.isInteger(value); halvings++) value *= 2;
  return `(${BigInt(value)}/(1<<${halvings}))`;
}
