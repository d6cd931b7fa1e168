// Long work in several tasks: between them the page answers.

export function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}

interface TaskScheduler {
  postTask(task: () => void, options: { priority: "user-blocking" }): Promise<void>;
}

/** In a task that comes before the next frame, where the browser can be asked for it. */
export function beforeNextFrame(task: () => void): void {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  if (scheduler?.postTask) void scheduler.postTask(task, { priority: "user-blocking" });
  else setTimeout(task);
}
