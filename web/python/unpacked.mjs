// The Python modules out of the file that pack.mjs has written.

/** @param {Uint8Array} pack @returns {Record<string, Uint8Array>} the bytecode of every module by its path */
export function unpacked(pack) {
  const start = pack.indexOf(10) + 1;
  /** @type {Record<string, [number, number]>} */
  const index = JSON.parse(new TextDecoder().decode(pack.subarray(0, start)));
  return Object.fromEntries(Object.entries(index).map(([path, [from, to]]) => [path, pack.subarray(start + from, start + to)]));
}
