// Tells when a hand has come to rest, without starting a timer for each of its movements.

/** Those whose hand still moves. */
const moving = new Set<Rest>();

/** Whoever goes on to another page has let go of all. */
export function restAll(): void {
  for (const rest of [...moving]) rest.now();
}

export class Rest {
  private readonly milliseconds: number;
  private readonly then: () => void;
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, then: () => void) {
    this.milliseconds = milliseconds;
    this.then = then;
  }

  disturb(): void {
    this.last = performance.now();
    moving.add(this);
    this.timer ??= setTimeout(() => this.look(), this.milliseconds);
  }

  /** What was to follow does not. False if nothing was. */
  cancel(): boolean {
    const wasWaiting = this.timer !== undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    moving.delete(this);
    return wasWaiting;
  }

  now(): void {
    if (this.cancel()) this.then();
  }

  private look(): void {
    const left = this.last + this.milliseconds - performance.now();
    if (left > 1) this.timer = setTimeout(() => this.look(), left);
    else this.now();
  }
}
