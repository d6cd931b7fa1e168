// The addresses of the engine's two modules, as Vite gives them.
declare module "slope-core-wasm?url" {
  const address: string;
  export default address;
}
declare module "slope-plot-wasm?url" {
  const address: string;
  export default address;
}
