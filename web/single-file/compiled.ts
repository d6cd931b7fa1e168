// The engine's bytes, which the single file carries as text: the whole engine, whose verbs the figures use too, and the tensors.

const whole: Promise<WebAssembly.Module> = compile("engine-bytes");
export const compiledPlot = whole;
export const compiledCore = (): Promise<WebAssembly.Module> => whole;
export const compiledTensors = (): Promise<WebAssembly.Module> => compile("tensor-bytes");

async function compile(id: string): Promise<WebAssembly.Module> {
  const text = atob(document.getElementById(id)!.textContent!.trim());
  return WebAssembly.compile(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
