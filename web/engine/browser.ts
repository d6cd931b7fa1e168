// The engine in the reader's browser, shared by every element of the page. The figures draw with `plot`, which comes with the
// page; calculus comes with the whole engine, once the reader does something that needs it.
import type { Core } from "slope-core";
import type { Plot } from "slope-plot";
import { compiledCore, compiledPlot } from "./compiled.ts";
import { instanceOf } from "./instance.ts";
import { nextTask } from "./next-task.ts";
import { once } from "./once.ts";

export const plot: Promise<Plot> = compiledPlot.then(async (module) => instanceOf((await import("slope-plot")).default, module));

let last: Promise<unknown> = Promise.resolve();

/** For elements that wake: each in a task of its own, once `ready` is, so that the page answers between them. */
export function plotInTurn(ready: Promise<unknown> = plot): Promise<Plot> {
  const turn = Promise.all([last, ready]).then(nextTask).then(() => plot);
  last = turn.catch(() => undefined);
  return turn;
}

/** When every turn has come that has been asked for so far, or there is no engine. */
export function afterTurns(): Promise<unknown> {
  return last.catch(() => undefined);
}

/** Resolves with the reason when what the figures draw with does not start. */
export const missing = new Promise<unknown>((said) => plot.catch(said));

export const wholeEngine = once(async (): Promise<Core> => {
  const [module, { default: load }] = await Promise.all([compiledCore(), import("slope-core")]);
  return instanceOf(load, module);
});
