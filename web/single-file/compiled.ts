// The engine's bytes, which the single file carries as text: the whole engine, whose verbs the figures use too.

const whole: Promise<WebAssembly.Module> = compile();
export const compiledPlot = whole;
export const compiledCore = (): Promise<WebAssembly.Module> => whole;

async function compile(): Promise<WebAssembly.Module> {
  const text = atob(document.querySelector("#engine-bytes")!.textContent!.trim());
  return WebAssembly.compile(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
