// The tensors in the page: loaded when a reader first moves something that needs them, then kept.
import type { Tensors } from "slope-tensors";
import { compiledTensors } from "./compiled.ts";
import { instanceOf } from "./instance.ts";
import { once } from "./once.ts";

export const pageTensors = once(async (): Promise<Tensors> => {
  const module = compiledTensors();
  const { default: instantiate } = await import("slope-tensors");
  return instanceOf(instantiate, await module);
});
