// The tensors in the page: loaded when a reader first moves something that needs them, then kept.
import address from "slope-tensors-wasm?url";
import type { Tensors } from "slope-tensors";

let loading: Promise<Tensors> | undefined;

export function pageTensors(): Promise<Tensors> {
  loading ??= load();
  loading.catch(() => (loading = undefined)); // the network may be back for the next attempt
  return loading;
}

async function load(): Promise<Tensors> {
  const { default: instantiate } = await import("slope-tensors");
  return instantiate({ locateFile: () => new URL(address, import.meta.url).href });
}
