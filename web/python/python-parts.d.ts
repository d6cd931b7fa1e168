// What Python is loaded from, as Vite gives it.
declare module "slope-python-modules?url" {
  const address: string;
  export default address;
}
declare module "slope-python-packages?url" {
  const address: string;
  export default address;
}
declare module "slope-python-networks?url" {
  const address: string;
  export default address;
}
declare module "slope-python-standard?url" {
  const address: string;
  export default address;
}
declare module "slope-python-tensorflow?url" {
  const address: string;
  export default address;
}
declare module "slope-micropython-wasm?url" {
  const address: string;
  export default address;
}
declare module "slope-tensors-wasm?url" {
  const address: string;
  export default address;
}
declare module "@micropython/micropython-webassembly-pyscript/micropython.mjs" {
  export function loadMicroPython(options: object): Promise<unknown>;
}
declare module "*/what-cpython-says.mjs";
