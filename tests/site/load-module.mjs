// Loads one of the site's TypeScript modules into Node, as Vite would.
import { fileURLToPath } from "node:url";
import { runnerImport } from "../../web/node_modules/vite/dist/node/index.js";

export async function loadModule(path) {
  const file = fileURLToPath(new URL(`../../web/${path}`, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });
  return module;
}
