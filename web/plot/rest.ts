// Tells when a hand has come to rest, without starting a timer for each of its movements.

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
    this.timer ??= setTimeout(() => this.look(), this.milliseconds);
  }

  /** What was to follow does not. False if nothing was. */
  cancel(): boolean {
    const wasWaiting = this.timer !== undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    return wasWaiting;
  }

  private look(): void {
    const left = this.last + this.milliseconds - performance.now();
    this.timer = left > 1 ? setTimeout(() => this.look(), left) : undefined;
    if (this.timer === undefined) this.then();
  }
}
