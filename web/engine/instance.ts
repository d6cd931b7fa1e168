// An engine of one's own, made by its glue from the compiled module: in the page, and once more in its worker.

/** The glue's default export: see core.d.ts. */
type Glue<Engine> = (options: object) => Promise<Engine>;

export function instanceOf<Engine>(load: Glue<Engine>, module: WebAssembly.Module): Promise<Engine> {
  return new Promise((ready, failed) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), failed);
      return {};
    };
    load({ instantiateWasm }).then(ready, failed);
  });
}
