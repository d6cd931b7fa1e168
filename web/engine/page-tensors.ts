// The tensors in the page: loaded when a reader first moves something that needs them, then kept.
import type { Tensors } from "slope-tensors";
import { compiledTensors } from "./compiled.ts";
import { instanceOf } from "./instance.ts";

let loading: Promise<Tensors> | undefined;

export function pageTensors(): Promise<Tensors> {
  loading ??= load();
  loading.catch(() => (loading = undefined)); // the network may be back for the next attempt
  return loading;
}

async function load(): Promise<Tensors> {
  const module = compiledTensors();
  const { default: instantiate } = await import("slope-tensors");
  return instanceOf(instantiate, await module);
}
