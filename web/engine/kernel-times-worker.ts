// Measures beside the page, so that the page stays awake; one message in, one out.
import address from "slope-tensors-wasm?url";
import load from "slope-tensors";
import { compile } from "./compile.ts";
import { instanceOf } from "./instance.ts";
import { kernelRatios, measurement, type Ratios } from "./kernel-times.ts";

export type MeasuredAnswer = { ratios: Ratios } | { failure: string };

self.addEventListener("message", async () => {
  try {
    const tensors = await instanceOf(load, await compile(new URL(address, import.meta.url).href));
    postMessage({ ratios: kernelRatios(tensors, measurement) } satisfies MeasuredAnswer);
  } catch (reason) {
    postMessage({ failure: String(reason) } satisfies MeasuredAnswer);
  }
});
