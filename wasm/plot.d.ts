// The contract of the module `plot`: the verbs with which figures live, as core.d.ts describes them, in half the core's bytes.
import type { Core } from "./core.d.ts";

export type Plot = Pick<Core, "evaluate" | "curve" | "ticks">;

/** The Emscripten module factory. */
export default function load(options?: object): Promise<Plot>;
