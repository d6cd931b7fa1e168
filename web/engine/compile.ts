// Fetches a file, and compiles one of wasm while it arrives.

export async function arrived(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there: ${response.status}`);
  return response;
}

export async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await arrived(address);
  // A server that does not know the type gets the slower way.
  const streams = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
