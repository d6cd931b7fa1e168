// Asks an engine beside the page, so that the page stays awake; what takes too long, or is no longer wanted, is ended.
import type { Core } from "slope-core";
import { compiledCore } from "./compiled.ts";
import { startWorker } from "./start-worker.ts";
import type { Answer, Question } from "./worker.ts";

/** Why there is no answer: the time was up, the reader has gone on to another question, the engine gave up, or it did not arrive. */
export class NoAnswer extends Error {
  readonly why: "time" | "stopped" | "failed" | "lost";
  constructor(why: NoAnswer["why"], message: string = why) {
    super(message);
    this.why = why;
  }
}

export class EngineBeside {
  private worker: Worker | undefined;
  private busy = false;
  private last: Promise<unknown> = Promise.resolve();
  private giveUp: (reason: NoAnswer) => void = () => undefined;
  /** Counts the stops: what was asked before one is not asked after it. */
  private stops = 0;

  /** One question after the other, each with its own time. */
  ask<Verb extends keyof Core>(milliseconds: number, verb: Verb, ...asked: Parameters<Core[Verb]>): Promise<ReturnType<Core[Verb]>> {
    const { stops } = this;
    const answer = this.last.then(() => {
      if (stops !== this.stops) throw new NoAnswer("stopped");
      return this.put({ verb, asked } as unknown as Question, milliseconds);
    });
    this.last = answer.catch(() => undefined);
    return answer as Promise<ReturnType<Core[Verb]>>;
  }

  /** Nothing that was asked is wanted any more. */
  stop(): void {
    this.stops++;
    if (this.busy) this.end(new NoAnswer("stopped"));
  }

  private async put(question: Question, milliseconds: number): Promise<unknown> {
    const module = await compiledCore();
    return new Promise((ready, failed) => {
      if (this.worker === undefined) {
        this.worker = startWorker();
        this.worker.postMessage(module);
      }
      this.busy = true;
      const timer = setTimeout(() => this.end(new NoAnswer("time")), milliseconds);
      const done = () => {
        this.busy = false;
        clearTimeout(timer);
      };
      this.giveUp = (reason) => (done(), failed(reason));
      this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        done();
        if ("answer" in data) ready(data.answer);
        else this.end(new NoAnswer("failed", data.failure)), failed(new NoAnswer("failed", data.failure));
      };
      // Of a script that was not there the browser says nothing more.
      this.worker.onerror = ({ message }) => this.end(message ? new NoAnswer("failed", message) : new NoAnswer("lost"));
      this.worker.postMessage(question);
    });
  }

  /** A worker in the middle of a computation hears nothing: it is ended, and the next question starts another. */
  private end(reason: NoAnswer): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.giveUp(reason);
  }
}
