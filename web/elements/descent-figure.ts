// <descent-figure>: gradient descent on two errors, step by step, from the same place and at the same rate.
import type { Core } from "slope-core";
import { engine } from "../engine/browser.ts";
import { Descent } from "../engine/descent.ts";
import { cells, drawRuns, type Run } from "../markup/descent-figure.ts";
import { LivePlot } from "../plot/live-plot.ts";
import { loadWords } from "../words/load-words.ts";
import { fill, type Words } from "../words/words.ts";
import type { ParameterSlider } from "./parameter-slider.ts";

const manySteps = 20;

class DescentFigure extends HTMLElement {
  private words!: Words;
  private runs!: Run[];
  private plot!: LivePlot;

  connectedCallback(): void {
    Promise.all([engine, loadWords(this)]).then(
      ([core, words]) => this.wake(core, words),
      () => undefined, // <engine-notice> says it
    );
  }

  private wake(core: Core, words: Words): void {
    this.words = words;
    this.runs = ["f", "g"].map((name) => ({ descent: new Descent(core, this.getAttribute(name)!), places: [] }));
    this.restart();
    const window = this.getAttribute("window")!.split(" ").map(Number);
    this.plot = new LivePlot(this.child(".plot"), window, (pen, viewport, palette) => drawRuns(pen, viewport, palette, this.runs));
    this.child(".one").addEventListener("click", () => this.step(1));
    this.child(".many").addEventListener("click", () => this.step(manySteps));
    this.child(".reset").addEventListener("click", () => this.reset());
    this.plot.start();
    this.setAttribute("data-live", "");
  }

  private child(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  private restart(): void {
    const start = Number(this.getAttribute("start"));
    for (const run of this.runs) run.places = [run.descent.at(start)];
  }

  private step(count: number): void {
    const eta = this.querySelector("input")!.valueAsNumber;
    for (const { descent, places } of this.runs) {
      for (let made = 0; made < count; made++) places.push(descent.next(places.at(-1)!, eta));
    }
    this.show();
  }

  private reset(): void {
    this.querySelector<ParameterSlider>("parameter-slider")!.reset();
    this.restart();
    this.show();
  }

  private show(): void {
    const rows = this.querySelectorAll(".runs tbody tr");
    this.runs.forEach((run, index) => {
      for (const cell of rows[index]!.querySelectorAll("td")) cell.remove();
      rows[index]!.insertAdjacentHTML("beforeend", cells(run).text);
    });
    const count = this.runs[0]!.places.length - 1;
    this.child(".count output").textContent = String(count);
    this.plot.change();
    const { standing, solid, dashed } = this.words.descent;
    const sentences = [...rows].map((row, index) => {
      const [x = "", error = "", slope = ""] = [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "");
      return fill(standing, { which: index === 0 ? solid : dashed, count, name: this.getAttribute("variable")!, x, error, slope });
    });
    this.child(".said").textContent = sentences.join(" ");
  }
}

customElements.define("descent-figure", DescentFigure);
