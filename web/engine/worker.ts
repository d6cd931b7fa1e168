// The engine beside the page: questions that may take long are answered here, one after the other.
import load, { type Core } from "slope-core";
import { instanceOf } from "./instance.ts";

/** The first message is the compiled module; every other asks for one of the engine's verbs. */
export type Question = { [Verb in keyof Core]: { verb: Verb; asked: Parameters<Core[Verb]> } }[keyof Core];
export type Answer = { answer: unknown } | { failure: string };

let engine: Promise<Core> | undefined;

self.addEventListener("message", async ({ data }: MessageEvent<WebAssembly.Module | Question>) => {
  if (data instanceof WebAssembly.Module) {
    engine = instanceOf(load, data);
    return;
  }
  try {
    const verb = (await engine!)[data.verb] as (...asked: unknown[]) => unknown;
    postMessage({ answer: verb(...data.asked) } satisfies Answer);
  } catch (reason) {
    postMessage({ failure: String(reason) } satisfies Answer);
  }
});
