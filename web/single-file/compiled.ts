// The engine's bytes, which the single file carries as text.

export const compiled: Promise<WebAssembly.Module> = compile();

async function compile(): Promise<WebAssembly.Module> {
  const text = atob(document.querySelector("#engine-bytes")!.textContent!.trim());
  return WebAssembly.compile(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
