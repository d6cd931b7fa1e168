// The address of core.wasm, as Vite gives it.
declare module "slope-core-wasm?url" {
  const address: string;
  export default address;
}
