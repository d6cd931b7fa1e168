// The notebook of this page: one for all its cells, whose Python is fetched when the first of them runs.
import { pythonPackages, pythonParts } from "../engine/compiled-python.ts";
import type { CellOutput } from "../markup/cell-output.ts";
import { NotebookBeside, NotFinished } from "../python/notebook-beside.ts";

/** How a run ended: well, with an error of the cell's own, ended by the reader or by the limit, or it never began. */
export type Ending = "ok" | "error" | "stopped" | "time" | "failed";

const notebook = new NotebookBeside(pythonParts, pythonPackages);

/** Its worker starts, and Python's parts begin to arrive. */
export const prepareNotebook = (): void => notebook.prepare();

export const isNotebookLoaded = (): boolean => notebook.hasState;

/** Told when the notebook begins afresh: whatever a cell has defined is gone. */
export const afresh = new EventTarget();

export async function runInNotebook(source: string, options: string, seconds: number, onOutput: (output: CellOutput) => void): Promise<Ending> {
  try {
    const { ok } = await notebook.run(source, options, onOutput, 1000 * seconds);
    return ok ? "ok" : "error";
  } catch (reason) {
    if (!(reason instanceof NotFinished)) throw reason;
    afresh.dispatchEvent(new Event("afresh"));
    return reason.why;
  }
}

/** Ends what runs and what waits, and forgets every variable. */
export function restartNotebook(): void {
  notebook.stop();
  afresh.dispatchEvent(new Event("afresh"));
}
