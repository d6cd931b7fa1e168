// The page's notebook: cells run in a worker one after the other, and the page stays awake whatever they do.
import type { Output } from "./outputs.d.ts";
import type { PythonParts, RunRequest, WorkerAnswer } from "./worker.ts";

/** Why a run has no end of its own: its time was up, the reader stopped it, or Python could not be loaded. */
export class NotFinished extends Error {
  readonly why: "time" | "stopped" | "failed";
  constructor(why: NotFinished["why"], message: string = why) {
    super(message);
    this.why = why;
  }
}

/** Milliseconds for which the worker's own script, needed first, has the line to itself. */
const headStart = 5;

/** Modules that only cells need which name them. */
interface Package {
  isNamed: RegExp;
  bytes: () => Promise<Uint8Array>;
}

export class NotebookBeside {
  private readonly parts: () => Promise<PythonParts>;
  private readonly packages: readonly Package[];
  private worker: Worker | undefined;
  private arriving: Promise<PythonParts> | undefined;
  private isAsked = false;
  private given = new Set<Package>();
  private last: Promise<unknown> = Promise.resolve();
  private giveUp: ((reason: NotFinished) => void) | undefined;
  private runs = 0;
  /** Counts the stops: what was asked before one does not run after it. */
  private stops = 0;

  constructor(parts: () => Promise<PythonParts>, packages: readonly Package[]) {
    this.parts = parts;
    this.packages = packages;
  }

  /** True while Python holds what earlier cells have made: false before the first run and after a stop. */
  get hasState(): boolean {
    return this.isAsked;
  }

  /** The worker starts, and beside it what it runs on begins to arrive; if one of them does not, the run that waits is told, and the next one asks again. */
  prepare(): void {
    if (this.worker !== undefined) return;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const fail = (reason: string) => worker === this.worker && this.end(new NotFinished("failed", reason));
    worker.onerror = ({ message }) => fail(message);
    this.worker = worker;
    this.arriving = new Promise((over) => setTimeout(over, headStart)).then(this.parts);
    this.arriving.catch((reason) => fail(String(reason)));
  }

  /**
   * Runs a cell when those before it are done. `milliseconds` counts from the first answer of a worker that is ready, so
   * that a slow connection does not use up the cell's time. Rejects with NotFinished.
   */
  run(source: string, options: string, onOutput: (output: Output) => void, milliseconds = 10_000): Promise<{ ok: boolean }> {
    const { stops } = this;
    const done = this.last.then(() => {
      if (stops !== this.stops) throw new NotFinished("stopped");
      return this.start(source, options, onOutput, milliseconds);
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Ends what runs and forgets what waits; the next run starts a new worker, with nothing of the old one's state. */
  stop(): void {
    this.stops++;
    this.end(new NotFinished("stopped"));
  }

  private start(source: string, options: string, onOutput: (output: Output) => void, milliseconds: number): Promise<{ ok: boolean }> {
    const run = ++this.runs;
    this.prepare();
    const worker = this.worker!;
    const parts = this.isAsked ? undefined : this.arriving!;
    this.isAsked = true;
    const needed = this.packages.filter((one) => one.isNamed.test(source) && !this.given.has(one));
    for (const one of needed) this.given.add(one);
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const finish = () => {
        clearTimeout(timer);
        this.giveUp = undefined;
      };
      this.giveUp = (reason) => (finish(), reject(reason));
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.run !== run) return;
        if ("started" in data) timer = setTimeout(() => this.end(new NotFinished("time")), milliseconds);
        else if ("output" in data) onOutput(data.output);
        else if ("failed" in data) this.end(new NotFinished("failed", data.failed));
        else {
          finish();
          resolve({ ok: data.done });
          if (data.lost) this.end(new NotFinished("failed"));
        }
      };
      const ask = (first: Pick<RunRequest, "parts" | "packages">) => worker.postMessage({ run, source, options, ...first } satisfies RunRequest);
      if (parts === undefined && needed.length === 0) ask({});
      else {
        Promise.all([parts, Promise.all(needed.map((one) => one.bytes()))]).then(
          ([parts, packages]) => ask({ ...(parts && { parts }), packages }),
          (reason) => worker === this.worker && this.end(new NotFinished("failed", String(reason))),
        );
      }
    });
  }

  /** A worker in the middle of a loop hears nothing: it is ended. */
  private end(reason: NotFinished): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.isAsked = false;
    this.given.clear();
    this.giveUp?.(reason);
  }
}
