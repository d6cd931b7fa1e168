// The engine in the reader's browser: loaded once, shared by every element of the page.
import type { Core } from "slope-core";
import { compiled } from "./compiled.ts";
import { instanceOf } from "./instance.ts";

export const engine: Promise<Core> = compiled.then(instanceOf);
