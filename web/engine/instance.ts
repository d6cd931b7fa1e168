// An engine of one's own, made from the compiled module: in the page, and once more in its worker.
import load, { type Core } from "slope-core";

export function instanceOf(module: WebAssembly.Module): Promise<Core> {
  return new Promise((ready, failed) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), failed);
      return {};
    };
    load({ instantiateWasm }).then(ready, failed);
  });
}
