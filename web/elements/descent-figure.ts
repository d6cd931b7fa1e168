// <descent-figure>: gradient descent on two errors, step by step, from the same place and at the same rate.
import type { Plot } from "slope-plot";
import { Descent, type Place } from "../engine/descent.ts";
import { cells, drawRuns, type Run } from "../markup/descent-figure.ts";
import { LivePlot } from "../plot/live-plot.ts";
import { Rest } from "../plot/rest.ts";
import { numberBetween } from "../state/readers.ts";
import { fill, type Words } from "../words/words.ts";
import { keep, recall } from "./page-state.ts";
import type { ParameterSlider } from "./parameter-slider.ts";
import { WakingElement } from "./waking-element.ts";

const manySteps = 20;
const mostSteps = 400;
const restTime = 500;

class DescentFigure extends WakingElement {
  private words!: Words;
  private runs!: Run[];
  private plot!: LivePlot;
  private steps = 0;
  private readonly rest = new Rest(restTime, () => this.say());

  protected wake(core: Plot, words: Words): void {
    this.words = words;
    this.runs = ["f", "g"].map((name) => ({ descent: new Descent(core, this.getAttribute(name)!, this.getAttribute(`d${name}`)!), places: [] }));
    this.steps = Math.round(recall(this.id, "steps", numberBetween(1, mostSteps)) ?? 0);
    this.descend();
    this.plot = new LivePlot(this.child(".plot"), this.numbersOf("window"), (pen, viewport, palette) => drawRuns(pen, viewport, palette, this.runs));
    this.child(".one").addEventListener("click", () => this.walk(this.steps + 1));
    this.child(".many").addEventListener("click", () => this.walk(this.steps + manySteps));
    this.child(".reset").addEventListener("click", () => this.reset());
    this.addEventListener("parameter-change", () => this.walk(this.steps));
    this.plot.start();
    if (this.steps > 0) this.show();
    this.setAttribute("data-live", "");
  }

  /** From the start, as many steps as were asked for, all at the rate of now: the picture says what this rate does. */
  private descend(): void {
    const eta = this.querySelector("input")!.valueAsNumber;
    for (const run of this.runs) {
      let place: Place = run.descent.at(Number(this.getAttribute("start")));
      run.places = [place];
      for (let made = 0; made < this.steps; made++) run.places.push((place = run.descent.next(place, eta)));
    }
  }

  private walk(steps: number): void {
    this.steps = Math.min(steps, mostSteps);
    this.descend();
    this.show();
    this.rest.disturb();
    keep(this.id, { steps: this.steps === 0 ? undefined : String(this.steps) });
  }

  private reset(): void {
    this.steps = 0;
    this.querySelector<ParameterSlider>("parameter-slider")!.reset();
  }

  private rows(): Element[] {
    return [...this.querySelectorAll(".runs tbody tr")];
  }

  private show(): void {
    this.rows().forEach((row, index) => {
      for (const cell of row.querySelectorAll("td")) cell.remove();
      row.insertAdjacentHTML("beforeend", cells(this.runs[index]!).text);
    });
    this.child(".count output").textContent = String(this.steps);
    this.plot.change();
  }

  /** Where both stand, when the hand has come to rest. */
  private say(): void {
    const { standing, solid, dashed } = this.words.descent;
    const sentences = this.rows().map((row, index) => {
      const [x = "", error = "", slope = ""] = [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "");
      return fill(standing, { which: index === 0 ? solid : dashed, count: this.steps, name: this.getAttribute("variable")!, x, error, slope });
    });
    this.child(".said").textContent = sentences.join(" ");
  }
}

customElements.define("descent-figure", DescentFigure);
