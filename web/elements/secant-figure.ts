// <secant-figure f="x^2" at="1" h="1">: a secant through a fixed point and one to move towards it, from either side.
import type { Plot } from "slope-plot";
import { expectAnswer } from "../engine/answers.ts";
import { type Secant, Secants } from "../engine/secants.ts";
import { figureTicks } from "../markup/figure-ticks.ts";
import { drawAxes, drawNumbers } from "../plot/axes.ts";
import { listenToControls } from "../plot/controls.ts";
import { drawCurve } from "../plot/curve.ts";
import { addHandle, isHeard } from "../plot/handle.ts";
import { labelShares, placeLabel } from "../plot/label-place.ts";
import { moveHandle, moveLabel } from "../plot/move.ts";
import { LivePlot } from "../plot/live-plot.ts";
import type { Palette, Pen } from "../plot/pen.ts";
import { Rest } from "../plot/rest.ts";
import { drawEnds, drawSecant } from "../plot/secant.ts";
import { roundPlace, steppedPlace, tickSpacing } from "../plot/tick-steps.ts";
import { clamped, panned, toPixelX, toPixelY, type Viewport, zoomed } from "../plot/viewport.ts";
import { anyNumber, windowEdges, writtenNumber, writtenWindow } from "../state/readers.ts";
import { fixed } from "../words/numbers.ts";
import { valueDecimals } from "../words/point-sentences.ts";
import { fill, type Words } from "../words/words.ts";
import { keep, recall } from "./page-state.ts";
import { WakingElement } from "./waking-element.ts";

/** Halving stops here: further on, the rounding of the numbers would be seen and not the curve. */
const smallestStep = 1e-6;
/** When the two points are nearer than this share of the width, halving h looks closer too. */
const tooNear = 0.12;
const restTime = 500;

class SecantFigure extends WakingElement {
  private words!: Words;
  private secants!: Secants;
  private plot!: LivePlot;
  private handle!: HTMLElement;
  private h = 0;
  private readonly rest = new Rest(restTime, () => this.say());

  protected wake(core: Plot, words: Words): void {
    this.words = words;
    this.secants = new Secants(core, this.getAttribute("f")!, Number(this.getAttribute("at")));
    this.h = recall(this.id, "h", anyNumber) ?? this.homeStep();
    const paper = this.child(".plot");
    this.plot = new LivePlot(paper, this.numbersOf("window"), (...canvas) => this.draw(...canvas));
    this.handle = addHandle(paper, { label: this.words.secant.point, help: `${this.id}-help` });
    this.listen(paper);
    this.recallWindow();
    this.show(this.secants.to(this.h), this.plot.viewport); // a screen reader hears it before it is near enough to be drawn
    this.plot.start();
    this.setAttribute("data-live", "");
  }

  private recallWindow(): void {
    const [left, right, bottom, top] = recall(this.id, "view", windowEdges) ?? [];
    if (left !== undefined && right !== undefined && bottom !== undefined && top !== undefined) this.plot.viewport = { ...this.plot.viewport, left, right, bottom, top };
  }

  private keep(): void {
    keep(this.id, {
      h: this.h === this.homeStep() ? undefined : writtenNumber(this.h),
      view: writtenWindow(this.plot.viewport, this.numbersOf("window")),
    });
  }

  private homeStep(): number {
    return Number(this.getAttribute("h"));
  }

  private listen(paper: HTMLElement): void {
    listenToControls(this, paper, this.handle, {
      viewport: () => this.plot.viewport,
      see: (viewport) => this.see(viewport),
      zoom: (factor) => this.zoom(factor),
      moveTo: (x) => this.moveTo(roundPlace(x - this.secants.at, this.tickSpacing(), 100)),
      // Not out of sight: the fixed point has to stay there, too.
      stepBy: (count) => {
        const { left, right } = this.plot.viewport;
        this.moveTo(clamped(steppedPlace(this.h, count, this.tickSpacing()), left - this.secants.at, right - this.secants.at));
      },
      reset: () => this.reset(),
    });
    this.child(".halve").addEventListener("click", () => this.halve());
    this.child(".other-side").addEventListener("click", () => this.moveTo(-this.h));
  }

  private see(viewport: Viewport): void {
    this.plot.see(viewport);
    this.rest.disturb();
  }

  private moveTo(h: number): void {
    this.h = h;
    this.plot.change();
    this.rest.disturb();
  }

  /** Half as far, and twice as close a look where the two points would run into one another. */
  private halve(): void {
    if (Math.abs(this.h) / 2 < smallestStep) return;
    const { left, right } = this.plot.viewport;
    if (Math.abs(this.h) / 2 < tooNear * (right - left)) this.lookCloser();
    this.moveTo(this.h / 2);
  }

  /** Twice as large, and the fixed point half the way nearer to the middle, so that both sides stay in sight. */
  private lookCloser(): void {
    this.zoom(2);
    const { viewport } = this.plot;
    const pixels = { x: toPixelX(viewport, this.secants.at), y: toPixelY(viewport, this.secants.value) };
    this.see(panned(viewport, (viewport.width / 2 - pixels.x) / 2, (viewport.height / 2 - pixels.y) / 2));
  }

  private zoom(factor: number): void {
    const { viewport } = this.plot;
    this.see(zoomed(viewport, factor, toPixelX(viewport, this.secants.at), toPixelY(viewport, this.secants.value)));
  }

  private reset(): void {
    this.plot.seeHome();
    this.moveTo(this.homeStep());
  }

  private tickSpacing(): number {
    return tickSpacing(figureTicks(this.secants.core, this.plot.viewport).x, this.plot.viewport);
  }

  private draw(pen: Pen, viewport: Viewport, palette: Palette): void {
    const { core, f, at } = this.secants;
    const ticks = figureTicks(core, viewport);
    const curve = expectAnswer(core.curve(f, {}, viewport), f);
    const secant = this.secants.to(this.h);
    const moved = { x: at + this.h, y: secant.value };
    drawAxes(pen, viewport, ticks.x, ticks.y, palette);
    drawCurve(pen, viewport, curve, palette.f, palette.paper);
    const fixedPoint = { x: at, y: this.secants.value };
    drawSecant(pen, viewport, fixedPoint, moved, secant.slope, palette);
    drawNumbers(pen, viewport, ticks.x, ticks.y, palette);
    drawEnds(pen, viewport, fixedPoint, moved, palette);

    moveLabel(this.child(".curve-label"), placeLabel(viewport, curve, labelShares.beside));
    moveHandle(this.handle, viewport, toPixelX(viewport, moved.x), toPixelY(viewport, moved.y));
    this.show(secant, viewport);
  }

  private show(secant: Secant, { left, right }: Viewport): void {
    this.child("output.h").textContent = fixed(secant.h, 3);
    this.child("output.rise").textContent = fixed(secant.rise, valueDecimals);
    this.child("output.secant-slope").textContent = fixed(secant.slope, valueDecimals);
    this.handle.ariaValueMin = String(left - this.secants.at);
    this.handle.ariaValueMax = String(right - this.secants.at);
    this.handle.ariaValueNow = String(secant.h);
    this.handle.ariaValueText = this.sentence(secant);
  }

  private sentence({ h, slope }: Secant): string {
    const { values, one_point } = this.words.secant;
    return Number.isNaN(slope) ? one_point : fill(values, { h: fixed(h, 3), slope: fixed(slope, valueDecimals) });
  }

  private say(): void {
    this.child(".said").textContent = isHeard(this.handle) ? "" : this.sentence(this.secants.to(this.h));
    this.keep();
  }
}

customElements.define("secant-figure", SecantFigure);
