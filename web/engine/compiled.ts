// The engine's bytes, fetched and compiled once; the page and its worker both run what comes of it.
import address from "slope-core-wasm?url";

/** On a page without the notice of a missing engine nothing asks for one: the front page, the glossary. */
const isWanted = document.querySelector("engine-notice") !== null;

export const compiled: Promise<WebAssembly.Module> = isWanted ? compile() : new Promise(() => undefined);

async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there: ${response.status}`);
  // A server that does not know the type gets the slower way.
  const streams = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
