// The engine's bytes, each module's fetched and compiled once; the page and its worker both run what comes of it.
import coreAddress from "slope-core-wasm?url";
import plotAddress from "slope-plot-wasm?url";

/** On a page without the notice of a missing engine nothing asks for one: the front page, the glossary. */
const isWanted = document.querySelector("engine-notice") !== null;

/** What the figures draw with, at once. */
export const compiledPlot: Promise<WebAssembly.Module> = isWanted ? compile(plotAddress) : new Promise(() => undefined);

let core: Promise<WebAssembly.Module> | undefined;

/** The whole engine, when it is first needed. */
export function compiledCore(): Promise<WebAssembly.Module> {
  core ??= compile(coreAddress);
  core.catch(() => (core = undefined)); // the network may be back the next time
  return core;
}

async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there: ${response.status}`);
  // A server that does not know the type gets the slower way.
  const streams = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
