// <curves-figure>: many functions in one figure. Its legend chooses which are drawn and reads them at the place that is moved.
import type { Core } from "slope-core";
import { engine } from "../engine/browser.ts";
import { PlottedFunction } from "../engine/plotted-function.ts";
import { figureTicks } from "../markup/figure-ticks.ts";
import { drawAxes } from "../plot/axes.ts";
import type { SampledCurve } from "../plot/curve.ts";
import { listenToGestures } from "../plot/gestures.ts";
import { listenToKeys } from "../plot/keys.ts";
import { LivePlot } from "../plot/live-plot.ts";
import type { Palette, Pen } from "../plot/pen.ts";
import { Rest } from "../plot/rest.ts";
import { drawPlace, drawSeries, handleHeight, seriesColourName, seriesDash } from "../plot/series.ts";
import { clamped, panned, toPixelX, toWorldX, type Viewport, zoomed } from "../plot/viewport.ts";
import { loadWords } from "../words/load-words.ts";
import { fixed } from "../words/numbers.ts";
import { valueDecimals } from "../words/point-sentences.ts";
import { fill, type Words } from "../words/words.ts";

type Which = "f" | "df";

interface Row {
  element: HTMLElement;
  checkbox: HTMLInputElement;
  name: string;
  slot: number;
  plotted: PlottedFunction;
  value: HTMLElement;
  slope: HTMLElement;
}

const zoomStep = 1.25;
const restTime = 500;

class CurvesFigure extends HTMLElement {
  private core!: Core;
  private words!: Words;
  private plot!: LivePlot;
  private handle!: HTMLElement;
  private rows: Row[] = [];
  private which: Which = "f";
  private at = 0;
  /** The row under the hand: the other curves step back. */
  private lit: Row | undefined;
  /** Sampled once for each window. */
  private samples = new Map<Row, SampledCurve>();
  private sampledFor = "";
  private readonly rest = new Rest(restTime, () => this.say());

  connectedCallback(): void {
    Promise.all([engine, loadWords(this)]).then(
      ([core, words]) => this.wake(core, words),
      () => undefined, // <engine-notice> says it
    );
  }

  private wake(core: Core, words: Words): void {
    this.core = core;
    this.words = words;
    this.at = this.homePlace();
    this.rows = [...this.querySelectorAll<HTMLElement>("tr[data-f]")].map((element) => ({
      element,
      checkbox: element.querySelector("input")!,
      name: element.dataset["name"]!,
      slot: Number(element.dataset["slot"]),
      plotted: new PlottedFunction(core, element.dataset["f"]!, {}),
      value: element.querySelector(".value")!,
      slope: element.querySelector(".slope")!,
    }));
    const paper = this.child(".plot");
    this.plot = new LivePlot(paper, this.homeWindow(), (...canvas) => this.draw(...canvas));
    this.handle = this.addHandle(paper);
    this.listen(paper);
    this.plot.start();
    this.setAttribute("data-live", "");
  }

  private child<Child extends HTMLElement>(selector: string): Child {
    return this.querySelector<Child>(selector)!;
  }

  private homePlace(): number {
    return Number(this.getAttribute("at"));
  }

  /** Left, right, bottom, top. */
  private homeWindow(): number[] {
    return this.getAttribute(`window-${this.which}`)!.split(" ").map(Number);
  }

  private addHandle(paper: HTMLElement): HTMLElement {
    const handle = document.createElement("div");
    handle.className = "handle";
    handle.tabIndex = 0;
    handle.setAttribute("role", "slider");
    handle.setAttribute("aria-label", this.words.curves.place);
    handle.setAttribute("aria-describedby", `${this.id}-help`);
    paper.append(handle);
    return handle;
  }

  private listen(paper: HTMLElement): void {
    listenToGestures(paper, this.handle, {
      pan: (x, y) => this.plot.see(panned(this.plot.viewport, x, y)),
      zoom: (factor, x, y) => this.plot.see(zoomed(this.plot.viewport, factor, x, y)),
      movePoint: (pixel) => this.moveTo(this.rounded(toWorldX(this.plot.viewport, clamped(pixel, 0, this.plot.viewport.width)), 100)),
      wheelIgnored: () => this.child(".hint").classList.add("called"),
    });
    listenToKeys(paper, {
      step: (count) => this.moveTo(this.rounded(this.at + (count * this.tickSpacing()) / 10, 10)),
      zoom: (factor) => this.zoom(factor),
      reset: () => this.reset(),
    });
    const onClick = (button: string, act: () => void) => this.child(button).addEventListener("click", act);
    onClick(".zoom-in", () => this.zoom(zoomStep));
    onClick(".zoom-out", () => this.zoom(1 / zoomStep));
    onClick(".reset", () => this.reset());
    this.child(".which").addEventListener("change", (event) => {
      this.which = (event.target as HTMLInputElement).value as Which;
      this.seeHome();
    });
    for (const row of this.rows) {
      row.checkbox.addEventListener("change", () => this.plot.change());
      const light = (lit: Row | undefined) => () => {
        this.lit = lit;
        this.plot.change();
      };
      for (const event of ["pointerenter", "focusin"]) row.element.addEventListener(event, light(row));
      for (const event of ["pointerleave", "focusout"]) row.element.addEventListener(event, light(undefined));
    }
  }

  private seeHome(): void {
    const [left = -1, right = 1, bottom = -1, top = 1] = this.homeWindow();
    const { width, height } = this.plot.viewport;
    this.plot.see({ left, right, bottom, top, width, height });
  }

  private reset(): void {
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
    this.plot.see(zoomed(viewport, factor, clamped(toPixelX(viewport, this.at), 0, viewport.width), handleHeight(viewport)));
  }

  private rounded(x: number, placesBetweenTicks: number): number {
    const perUnit = placesBetweenTicks / this.tickSpacing();
    return Math.round(x * perUnit) / perUnit;
  }

  private tickSpacing(): number {
    const [first, second] = figureTicks(this.core, this.plot.viewport).x;
    return first && second ? second.value - first.value : this.plot.viewport.right - this.plot.viewport.left;
  }

  private heightOf({ plotted }: Row): number {
    const { value, slope } = plotted.at(this.at);
    return this.which === "f" ? value : slope;
  }

  private curveOf(row: Row, viewport: Viewport): SampledCurve {
    const window = `${this.which} ${Object.values(viewport).join(" ")}`;
    if (window !== this.sampledFor) this.samples.clear();
    this.sampledFor = window;
    const curve = this.samples.get(row) ?? row.plotted.curve(this.which, viewport);
    this.samples.set(row, curve);
    return curve;
  }

  private draw(pen: Pen, viewport: Viewport, palette: Palette): void {
    const style = getComputedStyle(this);
    const lit = this.lit?.checkbox.checked ? this.lit : undefined;
    const series = this.rows
      .filter(({ checkbox }) => checkbox.checked)
      .sort((one, other) => Number(one === lit) - Number(other === lit))
      .map((row) => ({
        curve: this.curveOf(row, viewport),
        colour: lit === undefined || row === lit ? style.getPropertyValue(seriesColourName(row.slot)) : palette.axis,
        dash: seriesDash(row.slot),
        height: this.heightOf(row),
      }));
    const ticks = figureTicks(this.core, viewport);
    drawAxes(pen, viewport, ticks.x, ticks.y, palette);
    drawSeries(pen, viewport, series, palette);
    drawPlace(pen, viewport, this.at, series, palette);
    this.show(viewport);
  }

  private show(viewport: Viewport): void {
    const x = toPixelX(viewport, this.at);
    this.handle.style.transform = `translate(${clamped(x, 0, viewport.width)}px, ${handleHeight(viewport)}px)`;
    this.handle.classList.toggle("away", x < 0 || x > viewport.width);
    this.child("output.at").textContent = fixed(this.at, 2);
    for (const { element, checkbox, plotted, value, slope } of this.rows) {
      const point = plotted.at(this.at);
      value.textContent = fixed(point.value, valueDecimals);
      slope.textContent = fixed(point.slope, valueDecimals);
      element.classList.toggle("off", !checkbox.checked);
    }
    this.handle.ariaValueMin = String(viewport.left);
    this.handle.ariaValueMax = String(viewport.right);
    this.handle.ariaValueNow = String(this.at);
    this.handle.ariaValueText = this.sentence();
  }

  /** "x = 1.00, values: sigmoid 0.7311, tanh 0.7616": of the curves that are drawn. */
  private sentence(): string {
    const { values, slopes } = this.words.curves;
    const list = this.rows.filter(({ checkbox }) => checkbox.checked).map((row) => `${row.name} ${fixed(this.heightOf(row), valueDecimals)}`);
    return fill(this.which === "f" ? values : slopes, { x: fixed(this.at, 2), list: list.join(this.words.curves.comma) });
  }

  private say(): void {
    this.child(".said").textContent = this.sentence();
  }
}

customElements.define("curves-figure", CurvesFigure);
