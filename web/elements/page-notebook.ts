// The notebook of this page: one for all its cells, fetched when the first of them runs.
import type { CellOutput } from "../markup/cell-output.ts";
import type { NotebookBeside } from "../python/notebook-beside.ts";

/** How a run ended: well, with an error of the cell's own, ended by the reader or by the limit, or it never began. */
export type Ending = "ok" | "error" | "stopped" | "time" | "failed";

type Notebook = { notebook: NotebookBeside; NotFinished: typeof import("../python/notebook-beside.ts").NotFinished };
let loading: Promise<Notebook> | undefined;

async function load(): Promise<Notebook> {
  const { NotebookBeside, NotFinished } = await import("../python/notebook-beside.ts");
  return { notebook: new NotebookBeside(), NotFinished };
}

export const isNotebookLoaded = (): boolean => loading !== undefined;

/** Told when the notebook begins afresh: whatever a cell has defined is gone. */
export const afresh = new EventTarget();

export async function runInNotebook(source: string, options: string, seconds: number, onOutput: (output: CellOutput) => void): Promise<Ending> {
  loading ??= load();
  let loaded: Notebook;
  try {
    loaded = await loading;
  } catch {
    loading = undefined; // the network may be back for the next attempt
    return "failed";
  }
  try {
    const { ok } = await loaded.notebook.run(source, options, onOutput, 1000 * seconds);
    return ok ? "ok" : "error";
  } catch (reason) {
    if (!(reason instanceof loaded.NotFinished)) throw reason;
    afresh.dispatchEvent(new Event("afresh"));
    return reason.why;
  }
}

/** Ends what runs and what waits, and forgets every variable. */
export async function restartNotebook(): Promise<void> {
  const { notebook } = (await loading) ?? {};
  notebook?.stop();
  afresh.dispatchEvent(new Event("afresh"));
}
