// A figure whose numbers come from the tensors, which it loads when its slider first moves, or a finger over its plot.
import type { Tensors } from "slope-tensors";
import { pageTensors } from "../engine/page-tensors.ts";
import { isForFigure } from "../plot/gestures.ts";
import { Rest } from "../plot/rest.ts";
import { loadWords } from "../words/load-words.ts";
import type { Words } from "../words/words.ts";
import type { DecimalSlider } from "./decimal-slider.ts";
import "./decimal-slider.ts";
import type { DrawingWanted } from "./save-figure.ts";

const restTime = 500;

export abstract class TensorFigure extends HTMLElement {
  /** How often the slider has moved: an answer that comes late is not shown. */
  private moves = 0;
  private sentence = "";
  private readonly rest = new Rest(restTime, () => (this.querySelector(".said")!.textContent = this.sentence));

  connectedCallback(): void {
    this.addEventListener("decimal-change", (event) => void this.move((event as CustomEvent<number>).detail));
    const plot = this.querySelector<HTMLElement>(".plot")!;
    let start: PointerEvent;
    let follows: boolean | undefined;
    plot.addEventListener("pointerdown", (event) => {
      start = event;
      follows = undefined;
      plot.setPointerCapture(event.pointerId);
    });
    plot.addEventListener("pointermove", (event) => {
      if (event.buttons !== 1) return;
      follows ??= isForFigure(start, event);
      if (follows) void this.point(plot, event);
    });
    plot.addEventListener("click", (event) => void this.point(plot, event));
    plot.addEventListener("drawing-wanted", (event) => {
      const lines = [...this.querySelectorAll<SVGElement>(".sample")].map((line) => ({ text: line.dataset["name"]!, sample: line.querySelector("path")! }));
      const samples = async () => this.samples(await pageTensors(), lines.map(({ text }) => text));
      (event as CustomEvent<DrawingWanted>).detail.take({ plot, lines, samples });
    });
    this.setAttribute("data-live", "");
  }

  /** The value at a place of the plot, from 0 at its left edge to 1 at its right. */
  protected abstract valueAt(share: number, tensors: Tensors): number;

  /** Shows what belongs to the slider's value, and returns what a screen reader says of it. */
  protected abstract show(value: number, tensors: Tensors, words: Words): string;

  /** What is drawn, for a table; `names` are those of the lines. */
  protected abstract samples(tensors: Tensors, names: string[]): (string | number)[][];

  protected choose(value: number): void {
    this.querySelector<DecimalSlider>("decimal-slider")!.choose(value);
  }

  private async point(plot: HTMLElement, { clientX }: MouseEvent): Promise<void> {
    const { left, width } = plot.getBoundingClientRect();
    const tensors = await pageTensors().catch(() => undefined);
    this.querySelector<HTMLElement>(".unavailable")!.hidden = tensors !== undefined;
    if (tensors !== undefined) this.choose(this.valueAt((clientX - left) / width, tensors));
  }

  private async move(value: number): Promise<void> {
    const move = ++this.moves;
    const loaded = await Promise.all([pageTensors(), loadWords(this)]).catch(() => undefined);
    this.querySelector<HTMLElement>(".unavailable")!.hidden = loaded !== undefined;
    if (loaded === undefined || move !== this.moves) return;
    this.sentence = this.show(value, ...loaded);
    this.rest.disturb();
  }
}
