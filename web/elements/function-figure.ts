// <function-figure f="sigmoid(x)" df="sigmoid(x)*(1-sigmoid(x))" window="-6 6 -0.2 1.2" at="1">: f and f' live, with a point to move along f.
import type { Plot } from "slope-plot";
import { nextTask } from "../engine/next-task.ts";
import { PlottedFunction } from "../engine/plotted-function.ts";
import { figureDrawing } from "../markup/figure-drawing.ts";
import { figureTicks } from "../markup/figure-ticks.ts";
import type { WorldWindow } from "../markup/still.ts";
import { valuesRows } from "../markup/values-table.ts";
import type { Tick } from "../plot/axes.ts";
import { zoomOf } from "../plot/canvas-layer.ts";
import { Canvases } from "../plot/canvases.ts";
import type { Drawing } from "../plot/picture.ts";
import { listenToGestures } from "../plot/gestures.ts";
import { addHandle } from "../plot/handle.ts";
import { listenToKeys } from "../plot/keys.ts";
import { placeLabels } from "../plot/label-place.ts";
import { moveHandle, moveLabel } from "../plot/move.ts";
import { type Palette, pagePalette } from "../plot/pen.ts";
import type { CurvePoint } from "../plot/point.ts";
import { Rest } from "../plot/rest.ts";
import { roundPlace, steppedPlace, tickSpacing } from "../plot/tick-steps.ts";
import { clamped, panned, resized, toPixelX, toPixelY, toWorldX, type Viewport, zoomed } from "../plot/viewport.ts";
import { anyNumber, oneOf, windowEdges, writtenNumber } from "../state/readers.ts";
import { fixed } from "../words/numbers.ts";
import { pointSentence, valueDecimals, windowSentence } from "../words/point-sentences.ts";
import type { Words } from "../words/words.ts";
import type { DrawingWanted } from "./save-figure.ts";
import { keep, recall } from "./page-state.ts";
import { type ParameterChange, type ParameterSlider, parameterValues } from "./parameter-slider.ts";
import { WakingElement } from "./waking-element.ts";

const zoomStep = 1.25;
/** Where the point stands after the window has followed it: a share of the width. */
const followMargin = 0.1;
/** A gesture has come to rest after so many milliseconds. */
const restTime = 500;

/** Writes what has changed: the browser would set out the same digits once more. */
function write(text: Text, digits: string): void {
  if (text.data !== digits) text.data = digits;
}

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
  private canvases!: Canvases;
  private handle!: HTMLElement;
  /** What changes with every frame, found once. */
  private labels!: Record<"f" | "df", HTMLElement>;
  private numbers!: Record<"at" | "value" | "slope", Text>;
  private palette!: Palette;
  private home!: Viewport;
  private viewport!: Viewport;
  private at = 0;
  private startAt = 0;
  private ticks: { x: Tick[]; y: Tick[] } = { x: [], y: [] };
  /** Two more than the ticks have: the point moves in hundredths of their distance. */
  private placeDecimals = 2;
  private stale = { axes: true, curves: true, sentence: true };
  private frame = 0;
  private readonly rest = new Rest(restTime, () => this.settle());

  protected wake(core: Plot, words: Words): void {
    this.words = words;
    this.plotted = new PlottedFunction(core, this.getAttribute("f")!, this.getAttribute("df")!, parameterValues(this));
    const [left = -1, right = 1, bottom = -1, top = 1] = this.numbersOf("window");
    this.home = this.viewport = { left, right, bottom, top, width: 1, height: 1 };
    this.startAt = Number(this.getAttribute("at"));
    this.recall();
    const plot = this.child(".plot");
    this.canvases = new Canvases(plot);
    this.handle = addHandle(plot, { label: this.words.figure.point, help: `${this.id}-help` });
    this.labels = { f: this.child(".curve-label.f"), df: this.child(".curve-label.df") };
    const text = (output: string) => this.child(`.readout ${output}`).firstChild as Text;
    this.numbers = { at: text(".at"), value: text(".value"), slope: text(".slope") };
    this.palette = pagePalette();
    this.listen(plot);
    plot.addEventListener("drawing-wanted", (event) => (event as CustomEvent<DrawingWanted>).detail.take(this.drawing(plot)));
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
      this.drawAxes();
      await nextTask();
      this.redraw();
    }
    new ResizeObserver(() => this.fit(plot)).observe(plot);
    if (!isLeftOut) this.wakeUp();
  }

  private wakeUp(): void {
    this.fillTable();
    this.setAttribute("data-live", "");
  }

  private drawing(plot: HTMLElement): Drawing {
    this.fit(plot);
    const { viewport, plotted, palette, ticks } = this;
    return figureDrawing(plotted, viewport, palette, ticks, this.at);
  }

  /** Where a link says that its sender stood. */
  private recall(): void {
    this.at = recall(this.id, "at", anyNumber) ?? this.startAt;
    if (recall(this.id, "table", oneOf(["open"])) !== undefined) this.table().open = true;
    const seen = recall(this.id, "view", windowEdges);
    if (seen === undefined) return;
    const [left, right, bottom, top] = seen;
    this.viewport = { ...this.home, left, right, bottom, top };
  }

  private keep(): void {
    const home = this.numbersOf("window").join();
    const seen = this.window.join();
    keep(this.id, {
      at: this.at === this.startAt ? undefined : writtenNumber(this.at),
      table: this.table().open ? "open" : undefined,
      view: seen === home ? undefined : this.window.map(writtenNumber).join(),
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

  private listen(plot: HTMLElement): void {
    listenToGestures(plot, this.handle, {
      pan: (x, y) => this.see(panned(this.viewport, x, y)),
      zoom: (factor, x, y) => this.see(zoomed(this.viewport, factor, x, y)),
      movePoint: (pixel) => this.moveTo(roundPlace(toWorldX(this.viewport, clamped(pixel, 0, this.viewport.width)), this.tickSpacing(), 100)),
      wheelIgnored: () => this.child(".hint").classList.add("called"),
    });
    listenToKeys(plot, {
      step: (count) => this.stepBy(count),
      zoom: (factor) => this.zoomAtPoint(factor),
      reset: () => this.reset(),
    });
    this.child(".zoom-in").addEventListener("click", () => this.zoomAtPoint(zoomStep));
    this.child(".zoom-out").addEventListener("click", () => this.zoomAtPoint(1 / zoomStep));
    this.child(".reset").addEventListener("click", () => this.reset());
    this.table().addEventListener("toggle", () => {
      this.fillTable();
      this.keep();
    });
    this.addEventListener("parameter-change", (event) => {
      const { name, value } = (event as CustomEvent<ParameterChange>).detail;
      this.plotted.values[name] = value;
      this.stale.curves = true;
      this.change();
    });
    const repaint = () => {
      this.palette = pagePalette();
      this.see(this.viewport);
    };
    document.addEventListener("theme-change", repaint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  }

  private see(viewport: Viewport): void {
    this.viewport = viewport;
    this.stale = { axes: true, curves: true, sentence: true };
    this.change();
  }

  private moveTo(x: number): void {
    this.at = x;
    this.stale.sentence = true;
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
    return tickSpacing(this.ticks.x, this.viewport);
  }

  private stepBy(count: number): void {
    this.moveTo(steppedPlace(this.at, count, this.tickSpacing()));
    const { left, right, width } = this.viewport;
    const margin = followMargin * (right - left);
    const beyond = this.at < left ? this.at - left - margin : this.at > right ? this.at - right + margin : 0;
    if (beyond !== 0) this.see(panned(this.viewport, (-beyond * width) / (right - left), 0));
  }

  private fit(plot: HTMLElement): void {
    if (this.resize(plot)) this.redraw();
  }

  /** False when it has that size already, or none. */
  private resize(plot: HTMLElement): boolean {
    const { clientWidth, clientHeight } = plot;
    const ratio = devicePixelRatio * zoomOf(plot);
    if (clientWidth === 0 || !this.canvases.resize(clientWidth, clientHeight, ratio)) return false;
    this.viewport = resized(this.viewport, clientWidth, clientHeight);
    this.stale = { axes: true, curves: true, sentence: true };
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
    if (this.stale.axes) this.drawAxes();
    if (this.stale.curves) this.drawCurves(point);
    this.drawPoint(point);
  }

  private drawAxes(): void {
    this.stale.axes = false;
    this.ticks = figureTicks(this.plotted.core, this.viewport);
    this.placeDecimals = 2 + Math.max(0, ...this.ticks.x.map(({ text }) => text.split(".")[1]?.length ?? 0));
    this.canvases.drawAxes(this.viewport, this.ticks.x, this.ticks.y, this.palette);
  }

  private drawCurves(point: CurvePoint): void {
    this.stale.curves = false;
    const { f, df } = this.plotted.curves(this.viewport);
    this.canvases.drawCurves(this.viewport, f, df, this.palette);
    const places = placeLabels(this.viewport, { f, df }, point);
    moveLabel(this.labels.f, places.f);
    moveLabel(this.labels.df, places.df);
  }

  private drawPoint(point: CurvePoint): void {
    this.canvases.drawPoint(this.viewport, point, this.palette);
    const y = Number.isFinite(point.value) ? toPixelY(this.viewport, point.value) : this.viewport.height / 2;
    moveHandle(this.handle, this.viewport, toPixelX(this.viewport, point.x), y);
    write(this.numbers.at, fixed(point.x, this.placeDecimals));
    write(this.numbers.value, fixed(point.value, valueDecimals));
    write(this.numbers.slope, fixed(point.slope, valueDecimals));
    if (this.stale.sentence) this.describe(point);
  }

  /** The point to a screen reader, when it has moved; of a moving curve it hears where that came to rest. */
  private describe(point: CurvePoint): void {
    this.stale.sentence = false;
    this.handle.ariaValueMin = String(this.viewport.left);
    this.handle.ariaValueMax = String(this.viewport.right);
    this.handle.ariaValueNow = String(point.x);
    this.handle.ariaValueText = pointSentence(this.words, point, this.placeDecimals);
  }

  /** Says where point and window have come to rest. */
  private settle(): void {
    this.describe(this.plotted.at(this.at));
    this.child(".said").textContent = `${this.handle.ariaValueText} · ${windowSentence(this.words, this.viewport)}`;
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
