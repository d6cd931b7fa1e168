// The engine in the reader's browser: loaded once, shared by every element of the page.
import type { Core } from "slope-core";
import { compiled } from "./compiled.ts";
import { instanceOf } from "./instance.ts";

export const engine: Promise<Core> = compiled.then(instanceOf);

let last: Promise<unknown> = engine;

/** For elements that wake: each in a task of its own, so that the page answers between them. */
export function engineInTurn(): Promise<Core> {
  const turn = last.then(() => new Promise((next) => setTimeout(next))).then(() => engine);
  last = turn.catch(() => undefined);
  return turn;
}
