// Starts the worker from the script itself: a single file has no other to start it from.
import InlineWorker from "../engine/worker.ts?worker&inline";

export function startWorker(): Worker {
  return new InlineWorker();
}
