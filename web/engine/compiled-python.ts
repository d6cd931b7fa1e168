// What a notebook's worker runs on: fetched and compiled by the page while the worker itself starts, and kept for the next one.
import micropythonAddress from "slope-micropython-wasm?url";
import modulesAddress from "slope-python-modules?url";
import networksAddress from "slope-python-networks?url";
import packagesAddress from "slope-python-packages?url";
import standardAddress from "slope-python-standard?url";
import tensorflowAddress from "slope-python-tensorflow?url";
import { arrived, compile } from "./compile.ts";
import { compiledTensors } from "./compiled.ts";
import { once } from "./once.ts";

const bytesAt = async (address: string) => new Uint8Array(await (await arrived(address)).arrayBuffer());

export const pythonParts = once(async () => {
  const [micropython, tensors, modules] = await Promise.all([compile(micropythonAddress), compiledTensors(), bytesAt(modulesAddress)]);
  return { micropython, tensors, modules };
});

/** NumPy with matplotlib; torch.nn with torch.optim; TensorFlow, which needs NumPy; Python's own library with einsum: for cells that name them. The others start with half of Python's modules. */
export const pythonPackages = [
  { isNamed: /numpy|matplotlib|tensorflow/, bytes: once(() => bytesAt(packagesAddress)) },
  { isNamed: /\bnn\b|functional|optim|utils|\bcuda\b|backends/, bytes: once(() => bytesAt(networksAddress)) },
  { isNamed: /tensorflow/, bytes: once(() => bytesAt(tensorflowAddress)) },
  {
    isNamed: /\b(?:import|from) .*\b(?:math|random|time|collections|itertools|functools|dataclasses|copy|operator|contextlib|typing|warnings|statistics|fractions|json|re|__future__)\b|einsum|utils|\.(?:[lr]just|zfill|capitalize|swapcase|center|remove\w+fix|title)\((?!\w*['"])/,
    bytes: once(() => bytesAt(standardAddress)),
  },
];
