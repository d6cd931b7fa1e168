// What a reader's browser loads of the engine: few bytes, and nothing that needs eval.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

// A page loads `plot`; the others come when a reader does something. All are kept from growing: Emscripten 3.1.6 (Debian 12) makes a
// 50th less of them than 3.1.69 (Debian 13), for which these are the limits.
const mostBytes = { plot: 64_000, core: 147_500, tensors: 62_500 };

for (const [name, most] of Object.entries(mostBytes)) {
  const glue = readFileSync(new URL(`../../build/wasm/${name}.js`, import.meta.url));
  const wasm = readFileSync(new URL(`../../build/wasm/${name}.wasm`, import.meta.url));

  test(`${name} and its glue are at most ${most} bytes with brotli`, (context) => {
    const [glueBytes, wasmBytes] = [glue, wasm].map((bytes) => brotliCompressSync(bytes).length);
    context.diagnostic(`${name}.js ${glueBytes} + ${name}.wasm ${wasmBytes} = ${glueBytes + wasmBytes} bytes with brotli`);
    assert.ok(glueBytes + wasmBytes <= most, `${glueBytes} + ${wasmBytes} bytes`);
  });

  test(`the glue of ${name} runs under a policy without 'unsafe-eval'`, () => {
    assert.equal(/(?<![\w$.])(?:eval|Function)\(|\bnew Function\b/.exec(glue)?.[0], undefined);
  });
}
