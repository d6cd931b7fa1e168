// The engine in the reader's browser: loaded once, shared by every element of the page.
import load, { type Core } from "slope-core";

export const engine: Promise<Core> = load();
