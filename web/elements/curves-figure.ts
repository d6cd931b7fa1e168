// <curves-figure>: many functions in one figure. Its legend chooses which are drawn and reads them at the place that is moved.
import type { Plot } from "slope-plot";
import { figureTicks } from "../markup/figure-ticks.ts";
import { drawAxes, drawNumbers } from "../plot/axes.ts";
import { listenToControls } from "../plot/controls.ts";
import { addHandle, isHeard } from "../plot/handle.ts";
import { LivePlot } from "../plot/live-plot.ts";
import { moveHandle } from "../plot/move.ts";
import type { Palette, Pen } from "../plot/pen.ts";
import type { Drawing } from "../plot/picture.ts";
import { Rest } from "../plot/rest.ts";
import { drawPlace, drawReadings, drawSeries, handleHeight } from "../plot/series.ts";
import { roundPlace, steppedPlace, tickSpacing } from "../plot/tick-steps.ts";
import { clamped, following, toPixelX, type Viewport, zoomed } from "../plot/viewport.ts";
import { anyNumber, oneOf, placesOf, windowEdges, writtenPlace, writtenPlaces, writtenWindow } from "../state/readers.ts";
import { fixed } from "../words/numbers.ts";
import { fill, type Words } from "../words/words.ts";
import { CurvesLegend, type Which } from "./curves-legend.ts";
import { keep, recall } from "./page-state.ts";
import { WakingElement } from "./waking-element.ts";

const restTime = 500;
/** Rows of a saved table. */
const sampleCount = 200;

class CurvesFigure extends WakingElement {
  private core!: Plot;
  private words!: Words;
  private plot!: LivePlot;
  private handle!: HTMLElement;
  private legend!: CurvesLegend;
  private which: Which = "f";
  private at = 0;
  private readonly rest = new Rest(restTime, () => this.settle());

  protected wake(core: Plot, words: Words): void {
    this.core = core;
    this.words = words;
    const changed = () => {
      this.plot.change();
      this.rest.disturb();
    };
    this.legend = new CurvesLegend(core, this.child(".legend"), changed, () => this.plot.change());
    const window = this.recall();
    const paper = this.child(".plot");
    this.plot = new LivePlot(paper, window, (...canvas) => this.draw(...canvas), () => this.about());
    this.handle = addHandle(paper, { label: this.words.curves.place, help: `${this.id}-help` });
    this.listen(paper);
    this.show(this.plot.viewport); // a screen reader hears it before it is near enough to be drawn
    this.plot.start();
    this.setAttribute("data-live", "");
  }

  private homePlace(): number {
    return Number(this.getAttribute("at"));
  }

  /** Left, right, bottom, top. */
  private homeWindow(): number[] {
    return this.numbersOf(`window-${this.which}`);
  }

  /** What a link says that its sender saw; the answer is the window. */
  private recall(): number[] {
    this.at = recall(this.id, "at", anyNumber) ?? this.homePlace();
    this.which = recall(this.id, "which", oneOf(["f", "df"])) ?? "f";
    this.child<HTMLInputElement>(`.which input[value="${this.which}"]`).checked = true;
    this.legend.choose(recall(this.id, "curves", placesOf(this.legend.size)));
    return recall(this.id, "view", windowEdges) ?? this.homeWindow();
  }

  private keep(): void {
    keep(this.id, {
      at: this.at === this.homePlace() ? undefined : writtenPlace(this.at, this.plot.viewport),
      which: this.which === "f" ? undefined : this.which,
      curves: this.legend.chosen && writtenPlaces(this.legend.chosen),
      view: writtenWindow(this.plot.viewport, this.homeWindow()),
    });
  }

  private listen(paper: HTMLElement): void {
    listenToControls(this, paper, this.handle, {
      viewport: () => this.plot.viewport,
      see: (viewport) => this.see(viewport),
      zoom: (factor) => this.zoom(factor),
      moveTo: (x) => this.moveTo(roundPlace(x, this.tickSpacing(), 100)),
      stepBy: (count) => {
        this.moveTo(steppedPlace(this.at, count, this.tickSpacing()));
        this.see(following(this.plot.viewport, this.at));
      },
      reset: () => this.reset(),
    });
    this.child(".which").addEventListener("change", (event) => {
      this.which = (event.target as HTMLInputElement).value as Which;
      this.seeHome();
    });
  }

  private see(viewport: Viewport): void {
    this.plot.see(viewport);
    this.rest.disturb();
  }

  private seeHome(): void {
    const [left = -1, right = 1, bottom = -1, top = 1] = this.homeWindow();
    const { width, height } = this.plot.viewport;
    this.see({ left, right, bottom, top, width, height });
  }

  private reset(): void {
    this.legend.choose(undefined);
    this.seeHome();
    this.moveTo(this.homePlace());
  }

  private moveTo(x: number): void {
    this.at = x;
    this.plot.change();
    this.rest.disturb();
  }

  private zoom(factor: number): void {
    const { viewport } = this.plot;
    this.see(zoomed(viewport, factor, clamped(toPixelX(viewport, this.at), 0, viewport.width), handleHeight(viewport)));
  }

  private tickSpacing(): number {
    return tickSpacing(figureTicks(this.core, this.plot.viewport).x, this.plot.viewport);
  }

  private draw(pen: Pen, viewport: Viewport, palette: Palette): void {
    const series = this.legend.series(this.which, this.at, viewport, getComputedStyle(this), palette.axis);
    const ticks = figureTicks(this.core, viewport);
    drawAxes(pen, viewport, ticks.x, ticks.y, palette);
    drawSeries(pen, viewport, series, palette);
    drawPlace(pen, viewport, this.at, palette);
    drawNumbers(pen, viewport, ticks.x, ticks.y, palette);
    drawReadings(pen, viewport, this.at, series, palette);
    this.show(viewport);
  }

  private show(viewport: Viewport): void {
    moveHandle(this.handle, viewport, toPixelX(viewport, this.at), handleHeight(viewport));
    this.child("output.at").textContent = fixed(this.at, 2);
    this.legend.show(this.at);
    this.handle.ariaValueMin = String(viewport.left);
    this.handle.ariaValueMax = String(viewport.right);
    this.handle.ariaValueNow = String(this.at);
    this.handle.ariaValueText = this.sentence();
  }

  /** "x = 1.00, values: sigmoid 0.7311, tanh 0.7616": of the curves that are drawn. */
  private sentence(): string {
    const { values, slopes, comma } = this.words.curves;
    return fill(this.which === "f" ? values : slopes, { x: fixed(this.at, 2), list: this.legend.readings(this.which, this.at).join(comma) });
  }

  private settle(): void {
    this.child(".said").textContent = isHeard(this.handle) ? "" : this.sentence();
    this.keep();
  }

  /** For a file: what is drawn, and its heights across the window. */
  private about(): Pick<Drawing, "legend" | "samples"> {
    const { left, right } = this.plot.viewport;
    const legend = this.legend.names(this.which, getComputedStyle(this));
    const places = Array.from({ length: sampleCount + 1 }, (_, index) => left + (index * (right - left)) / sampleCount);
    return { legend, samples: [["x", ...legend.map(({ text }) => text)], ...places.map((x) => [x, ...this.legend.heights(this.which, x)])] };
  }
}

customElements.define("curves-figure", CurvesFigure);
