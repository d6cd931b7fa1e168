// MicroPython for a reader: its script without Emscripten's file system, its ways to find the wasm, and its checks for developers; its
// wasm as Binaryen writes it anew.
//
// A cell has no files, and the page hands over a module that is compiled already: so half the script would only be loaded, compiled
// and set up. The build fails with another version of the script, whose author may write otherwise.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Plugin } from "vite";

/** No such file or directory, as Emscripten numbers it. */
const noFile = "()=>-44";

/** What is printed, in whole pieces, instead of byte by byte. */
const write = `fd_write(fd,piece,count,written){
  let length=0;
  for(;count-->0;piece+=8){
    const at=HEAPU32[piece>>2],end=at+HEAPU32[piece+4>>2];
    Module.stdout(HEAPU8.slice(at,end));
    length+=end-at;
  }
  HEAPU32[written>>2]=length;
  return 0
},`;

/** [the first words of a part, the first words after it, what stands there instead, if anything] */
const parts: [string, string, string?][] = [
  // What surrounds it: Node, a shell, old browsers.
  ["!function(){function humanReadableVersionToPacked", "var Module=moduleArg"],
  [",ENVIRONMENT_IS_WEB=", "var wasmBinary,out=", ";"],
  ["assert(!ENVIRONMENT_IS_SHELL", "var ABORT="],
  ["ENVIRONMENT_IS_NODE&&(text=", "err(text))"],
  ["void 0===globalThis.crypto", "var prop,MP_JS_EPOCH"],
  ['if(globalThis.loadMicroPython=loadMicroPython,"object"==typeof process', "class PyProxy"],
  // Its options, and how it finds and starts the wasm.
  ["if(Module.noExitRuntime", "Module.ccall=ccall"],
  ["function findWasmBinary", "assert(globalThis.Int32Array"],
  ["let Module={locateFile:", "Module=await _createMicroPythonModule", "let Module={instantiateWasm:options.instantiateWasm,stdout:options.stdout};"],
  ["stdin:stdin,stdout:stdout,stderr:stderr,linebuffer:linebuffer}=", "Object.assign({pystack:", "}="],
  ["Module.instantiateWasm?new Promise", "((resolve,reject)=>{try{Module.instantiateWasm", "new Promise"],
  [":(wasmBinaryFile??=findWasmBinary()", "moduleRtn=runtimeInitialized", "}(),stackCheckInit(),runtimeInitialized=!0,wasmExports.__wasm_call_ctors(),"],
  ["for(const prop of Object.keys(Module))", "return moduleRtn}"],
  // Names that it guards.
  ['["writeI53ToI64",', "var _fflush="],
  // Files.
  [",PATH={isAbs:", ",UTF8Decoder="],
  ["FS_stdin_getChar_buffer=[]", "lengthBytesUTF8="],
  ["TTY={ttys:", "UTF8ToString="],
  ["ERRNO_CODES={", "stringToUTF8="],
  ["FS.createPreloadedFile=", "var prop,MP_JS_EPOCH"],
  ["Module.PATH=PATH,Module.PATH_FS=PATH_FS,", "Module.UTF8ToString="],
  [",Module.FS=FS", ";var _fflush="],
  ["FS:Module.FS,", "globals:{"],
];

/** @param script MicroPython's own */
export function withoutFiles(script: string): string {
  let left = script;
  for (const [from, to, instead = ""] of parts) {
    const start = left.indexOf(from);
    const end = left.indexOf(to, start);
    if (start < 0 || end < 0) throw new Error(`micropython.mjs has no longer ${from} … ${to}`);
    left = left.slice(0, start) + instead + left.slice(end);
  }
  return left
    .replace(/(__syscall_\w+):function.*?(?=,__syscall_|,_abort_js:)/g, `$1:${noFile}`)
    .replace(/(fd_(?:close|read|seek|sync)):function.*?(?=,fd_)/g, `$1:${noFile}`)
    .replace(/fd_write:function.*?(?=has_attr:)/, write)
    .replace(/createExportWrapper\("(\w+)",\d+\)/g, "wasmExports.$1");
}

/**
 * The wasm with an eighth less code in fewer functions, each of which a browser compiles when it is first called, and without the texts
 * of the functions that the script has. @param from MicroPython's own @param to a file
 */
export function writeSmaller(from: string, to: string): void {
  execFileSync("wasm-opt", ["-Os", from, "-o", to]);
  const bytes = readFileSync(to);
  const module = new WebAssembly.Module(bytes);
  const imports: Record<string, Record<string, () => number>> = {};
  for (const { module: owner, name } of WebAssembly.Module.imports(module)) (imports[owner] ??= {})[name] = () => 0;
  const { memory, __start_em_js: start, __stop_em_js: stop } = new WebAssembly.Instance(module, imports).exports as Record<string, any>;
  const text = Buffer.from(memory.buffer, start.value, stop.value - start.value);
  const at = bytes.indexOf(text);
  if (text.length === 0 || at < 0) throw new Error("micropython.wasm has its scripts elsewhere");
  writeFileSync(to, bytes.fill(0, at, at + text.length));
}

export function micropythonForReaders(): Plugin {
  return {
    name: "micropython-for-readers",
    transform: (code, id) => (id.endsWith("/micropython.mjs") ? withoutFiles(code) : null),
  };
}
