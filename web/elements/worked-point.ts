// Below a figure, for a reader who opens it: how f and f' come to their values at the point. It follows the point.
import type { PlottedFunction } from "../engine/plotted-function.ts";
import { arrival } from "../engine/arrival.ts";
import { liveEdition } from "../markup/live-edition.ts";
import { Rest } from "../plot/rest.ts";

/** Formulas are set more slowly than curves are drawn. */
const restTime = 60;

export class WorkedPoint {
  readonly fold: HTMLDetailsElement;
  private readonly figure: HTMLElement;
  private readonly plotted: PlottedFunction;
  private readonly rest = new Rest(restTime, () => void this.write());
  private x = NaN;
  private shown = "";

  constructor(figure: HTMLElement, plotted: PlottedFunction) {
    this.figure = figure;
    this.plotted = plotted;
    this.fold = figure.querySelector<HTMLDetailsElement>("details.worked")!;
  }

  show(x: number): void {
    this.x = x;
    if (this.fold.open) this.rest.disturb();
  }

  /** Engine, printer and markup come with the first opening. */
  private async write(): Promise<void> {
    const [edition, markup] = await Promise.all([liveEdition(this.figure), arrival(import("../markup/worked-value.ts"))]);
    if (edition === undefined || markup === undefined) return; // <late-notice> says it
    const { text, derivative, values } = this.plotted;
    const name = this.fold.dataset["name"] || undefined;
    const workings = markup.workedPoint(edition, { f: text, df: derivative, name, values: { ...values, x: this.x } }).text;
    if (workings === this.shown) return; // the figure was drawn anew, the point stayed
    this.shown = workings;
    this.fold.querySelector(".workings")!.innerHTML = workings;
  }
}
