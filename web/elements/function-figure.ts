// <function-figure f="sigmoid(x)" df="sigmoid(x)*(1-sigmoid(x))" window="-6 6 -0.2 1.2" at="1">: f and f' live, with a point to move along f.
import type { Plot } from "slope-plot";
import { nextTask } from "../engine/next-task.ts";
import { PlottedFunction } from "../engine/plotted-function.ts";
import type { WorldWindow } from "../markup/still.ts";
import { valuesRows } from "../markup/values-table.ts";
import { repaintWithTheme } from "../plot/colours.ts";
import { listenToControls } from "../plot/controls.ts";
import { addHandle, isHeard } from "../plot/handle.ts";
import { moveHandle } from "../plot/move.ts";
import type { CurvePoint } from "../plot/point.ts";
import { Rest } from "../plot/rest.ts";
import { fitToSize } from "../plot/size.ts";
import { roundPlace, steppedPlace } from "../plot/tick-steps.ts";
import { clamped, following, resized, toPixelX, toPixelY, type Viewport, zoomed } from "../plot/viewport.ts";
import { anyNumber, oneOf, windowEdges, writtenPlace, writtenWindow } from "../state/readers.ts";
import { windowSentence } from "../words/point-sentences.ts";
import type { Words } from "../words/words.ts";
import type { DrawingWanted } from "./save-figure.ts";
import { FigureInk } from "./figure-ink.ts";
import { keep, recall } from "./page-state.ts";
import { type ParameterChange, type ParameterSlider, parameterValues } from "./parameter-slider.ts";
import { PointReadout } from "./point-readout.ts";
import { WakingElement } from "./waking-element.ts";
import { WorkedPoint } from "./worked-point.ts";

/** A gesture has come to rest after so many milliseconds. */
const restTime = 500;

/** Waits until the plot has a size. */
function sizeOf(plot: HTMLElement): Promise<void> {
  return new Promise((known) => {
    const observer = new ResizeObserver(() => {
      if (plot.clientWidth === 0) return;
      observer.disconnect();
      known();
    });
    observer.observe(plot);
  });
}

class FunctionFigure extends WakingElement {
  private words!: Words;
  private plotted!: PlottedFunction;
  private ink!: FigureInk;
  private handle!: HTMLElement;
  private readout!: PointReadout;
  private worked!: WorkedPoint;
  private home!: Viewport;
  private viewport!: Viewport;
  private at = 0;
  private startAt = 0;
  /** A screen reader has not heard yet where the point is. */
  private isUnsaid = true;
  private frame = 0;
  private readonly rest = new Rest(restTime, () => this.settle());

  /** Another figure of the same name has come in its place: that one begins at this one's point, and this one keeps nothing more. */
  disconnectedCallback(): void {
    if (this.rest.cancel()) keep(this.id, { at: this.placeInAddress() });
  }

  protected wake(core: Plot, words: Words): void {
    this.words = words;
    this.plotted = new PlottedFunction(core, this.getAttribute("f")!, this.getAttribute("df")!, parameterValues(this));
    const [left = -1, right = 1, bottom = -1, top = 1] = this.numbersOf("window");
    this.home = this.viewport = { left, right, bottom, top, width: 1, height: 1 };
    this.startAt = Number(this.getAttribute("at"));
    this.worked = new WorkedPoint(this, this.plotted);
    this.recall();
    const plot = this.child(".plot");
    this.ink = new FigureInk(plot, this.plotted, { f: this.child(".curve-label.f"), df: this.child(".curve-label.df") });
    this.handle = addHandle(plot, { label: this.words.figure.point, help: `${this.id}-help` });
    this.readout = new PointReadout(this, this.handle, words);
    this.listen(plot);
    plot.addEventListener("drawing-wanted", (event) => {
      this.fit(plot);
      (event as CustomEvent<DrawingWanted>).detail.take(this.ink.drawing(this.viewport, this.at));
    });
    void this.begin(plot);
  }

  /** Laid out, asked and drawn in a task each: together they would hold up a phone. Far below it is drawn when it is laid out. */
  private async begin(plot: HTMLElement): Promise<void> {
    // A browser that cannot be asked leaves nothing out.
    const isLeftOut = plot.checkVisibility?.({ contentVisibilityAuto: true }) === false;
    if (isLeftOut) {
      this.describe(this.plotted.at(this.at));
      this.wakeUp();
      await sizeOf(plot);
    } else {
      void plot.clientWidth;
    }
    await nextTask();
    this.plotted.at(this.at); // the engine has the formulas from now on
    await nextTask();
    if (this.resize(plot)) {
      await nextTask();
      this.ink.drawAxes(this.viewport);
      await nextTask();
      this.ink.drawCurves(this.viewport);
      await nextTask();
      this.redraw();
    }
    fitToSize(plot, () => this.fit(plot));
    if (!isLeftOut) this.wakeUp();
  }

  private wakeUp(): void {
    this.fillTable();
    if (Object.values(this.folds()).some(({ open }) => open)) this.keep(); // the reader may have been quicker than the engine
    this.setAttribute("data-live", "");
  }

  /** Where a link says that its sender stood. */
  private recall(): void {
    this.at = recall(this.id, "at", anyNumber) ?? this.startAt;
    for (const [name, fold] of Object.entries(this.folds())) {
      if (recall(this.id, name, oneOf(["open"])) !== undefined) fold.open = true;
    }
    const seen = recall(this.id, "view", windowEdges);
    if (seen === undefined) return;
    const [left, right, bottom, top] = seen;
    this.viewport = { ...this.home, left, right, bottom, top };
  }

  private placeInAddress(): string | undefined {
    return this.at === this.startAt ? undefined : writtenPlace(this.at, this.viewport);
  }

  private keep(): void {
    if (!this.isConnected) return;
    keep(this.id, {
      at: this.placeInAddress(),
      ...Object.fromEntries(Object.entries(this.folds()).map(([name, { open }]) => [name, open ? "open" : undefined])),
      view: writtenWindow(this.viewport, this.numbersOf("window")),
    });
  }

  /** What is seen. */
  get window(): WorldWindow {
    const { left, right, bottom, top } = this.viewport;
    return [left, right, bottom, top];
  }

  private table(): HTMLDetailsElement {
    return this.child("details.values");
  }

  /** What stands open below the figure, by its name in a link. */
  private folds(): Record<string, HTMLDetailsElement> {
    return { table: this.table(), worked: this.worked.fold };
  }

  private listen(plot: HTMLElement): void {
    listenToControls(this, plot, this.handle, {
      viewport: () => this.viewport,
      see: (viewport) => this.see(viewport),
      zoom: (factor) => this.zoomAtPoint(factor),
      moveTo: (x) => this.moveTo(roundPlace(x, this.tickSpacing(), 100)),
      stepBy: (count) => this.stepBy(count),
      reset: () => this.reset(),
    });
    this.table().addEventListener("toggle", () => {
      this.fillTable();
      this.keep();
    });
    this.worked.fold.addEventListener("toggle", () => {
      this.worked.show(this.at);
      this.keep();
    });
    this.addEventListener("parameter-change", (event) => {
      const { name, value } = (event as CustomEvent<ParameterChange>).detail;
      this.plotted.values[name] = value;
      this.ink.bent();
      this.change();
    });
    repaintWithTheme(plot, () => {
      this.ink.repaint();
      this.change();
    });
  }

  private see(viewport: Viewport): void {
    this.viewport = viewport;
    this.ink.moved();
    this.isUnsaid = true;
    this.change();
  }

  private moveTo(x: number): void {
    this.at = x;
    this.isUnsaid = true;
    this.change();
  }

  private zoomAtPoint(factor: number): void {
    const { width, height } = this.viewport;
    const { x, value } = this.plotted.at(this.at);
    const y = toPixelY(this.viewport, value);
    this.see(zoomed(this.viewport, factor, clamped(toPixelX(this.viewport, x), 0, width), y >= 0 && y <= height ? y : height / 2));
  }

  private reset(): void {
    for (const slider of this.querySelectorAll<ParameterSlider>("parameter-slider")) slider.reset();
    this.at = this.startAt;
    this.see(resized(this.home, this.viewport.width, this.viewport.height));
  }

  private tickSpacing(): number {
    return this.ink.tickSpacing(this.viewport);
  }

  private stepBy(count: number): void {
    this.moveTo(steppedPlace(this.at, count, this.tickSpacing()));
    this.see(following(this.viewport, this.at));
  }

  private fit(plot: HTMLElement): void {
    if (this.resize(plot)) this.redraw();
  }

  /** False when it has that size already, or none. */
  private resize(plot: HTMLElement): boolean {
    if (!this.ink.fit(plot)) return false;
    this.viewport = resized(this.viewport, plot.clientWidth, plot.clientHeight);
    this.isUnsaid = true;
    return true;
  }

  /** Draws with the next frame, and tells when the hand has come to rest. */
  private change(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.redraw());
    this.rest.disturb();
  }

  /** Samples and draws what has changed. */
  redraw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const point = this.plotted.at(this.at);
    this.ink.draw(this.viewport, point);
    const y = Number.isFinite(point.value) ? toPixelY(this.viewport, point.value) : this.viewport.height / 2;
    moveHandle(this.handle, this.viewport, toPixelX(this.viewport, point.x), y);
    this.readout.show(point, this.ink.placeDecimals);
    this.worked.show(point.x);
    if (this.isUnsaid) this.describe(point);
  }

  /** The point to a screen reader, when it has moved; of a moving curve it hears where that came to rest. */
  private describe(point: CurvePoint): string {
    this.isUnsaid = false;
    return this.readout.describe(point, this.viewport, this.ink.placeDecimals);
  }

  /** Says where point and window have come to rest. */
  private settle(): void {
    const point = this.describe(this.plotted.at(this.at));
    const window = windowSentence(this.words, this.viewport);
    const said = this.child(".said");
    const sentence = isHeard(this.handle) ? window : `${point} · ${window}`;
    if (said.textContent !== sentence) said.textContent = sentence; // a window that stayed is not said again
    this.fillTable();
    this.keep();
  }

  private fillTable(): void {
    if (!this.table().open) return;
    this.child("details.values tbody").innerHTML = valuesRows(this.plotted, this.viewport).text;
  }
}

customElements.define("function-figure", FunctionFigure);
export type { FunctionFigure };
