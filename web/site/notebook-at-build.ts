// The notebook in which the build runs a page's cells: the code that the reader's worker runs, under Node.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CellRunner } from "./recorded-cells.ts";

/** Loaded by its address, because it is loaded only when there is a cell to run. */
export async function notebookAtBuild(web: string, engineFolder: string): Promise<CellRunner> {
  const { openNotebook } = await import(pathToFileURL(join(web, "python", "notebook.mjs")).href);
  return openNotebook(engineFolder);
}
