// The notebook in which the build runs a page's cells: the code that the reader's worker runs, under Node.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadTensors } from "../engine/node.ts";
import type { LectureStep } from "./lecture-folder.ts";
import { type CellRunner, recordLecture } from "./recorded-cells.ts";
import type { LectureCode } from "./rendered-lecture.ts";

/** Loaded by its address, because it is loaded only when there is a cell to run. */
async function notebookAtBuild(web: string, engineFolder: string): Promise<CellRunner> {
  const { openNotebook } = await import(pathToFileURL(join(web, "python", "in-node.mjs")).href);
  return openNotebook(engineFolder);
}

export async function lectureCode(web: string, engineFolder: string, steps: readonly LectureStep[]): Promise<LectureCode> {
  return {
    cells: await recordLecture(web, steps, () => notebookAtBuild(web, engineFolder)),
    tensors: await loadTensors(engineFolder),
  };
}
