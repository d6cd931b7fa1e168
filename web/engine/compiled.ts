// The engine's bytes, each module's fetched and compiled once; the page and its worker both run what comes of it.
import coreAddress from "slope-core-wasm?url";
import plotAddress from "slope-plot-wasm?url";
import tensorsAddress from "slope-tensors-wasm?url";
import { compile } from "./compile.ts";
import { nextTask } from "./next-task.ts";
import { once } from "./once.ts";

/** On a page without the notice of a missing engine nothing asks for one: the front page, the glossary. */
const isWanted = document.querySelector("engine-notice") !== null;

/** What the figures draw with, at once; not in the task in which the page's whole script runs, for a phone has enough of that. */
export const compiledPlot: Promise<WebAssembly.Module> = isWanted ? nextTask().then(() => compile(plotAddress)) : new Promise(() => undefined);

/** The whole engine, when it is first needed. */
export const compiledCore = once(() => compile(coreAddress));

/** For the figures that are made of tensors, and for the cells. */
export const compiledTensors = once(() => compile(tensorsAddress));
