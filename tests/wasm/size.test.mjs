// What a reader's browser loads of the engine: few bytes, and nothing that needs eval.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

// A page loads `plot`: engine and glue within 63,000. The others come when a reader does something, and are kept from growing.
const mostBytes = { plot: 63_000, core: 143_000, tensors: 60_000 };

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
