// <gradient-depth>: what n layers leave of a gradient, for a weight and a sum that the reader chooses.
import type { Plot } from "slope-plot";
import { type Depth, depthFunctions, depths, type Layers, products } from "../engine/depth.ts";
import { depthCells, depthWindow, drawDepth, mostLayers } from "../markup/gradient-depth.ts";
import { type Draw, LivePlot } from "../plot/live-plot.ts";
import type { Drawing } from "../plot/picture.ts";
import { pagePalette } from "../plot/pen.ts";
import { Rest } from "../plot/rest.ts";
import type { Words } from "../words/words.ts";
import { haveMoved, parameterValues } from "./parameter-slider.ts";
import { WakingElement } from "./waking-element.ts";

const restTime = 700;
/** How the three lines are drawn, for the words below a saved picture. */
const dashes = ["———", "– – –", "· · · ·"] as const;

class GradientDepth extends WakingElement {
  private core!: Plot;
  private plot!: LivePlot;
  private layers!: Layers;
  private computed!: Depth[];
  private readonly rest = new Rest(restTime, () => this.say());

  protected wake(core: Plot, words: Words): void {
    this.core = core;
    this.compute();
    const draw: Draw = (pen, viewport, palette) => drawDepth(pen, viewport, palette, core, words, this.computed, this.layers.n);
    this.plot = new LivePlot(this.child(".plot"), depthWindow, draw, () => this.about());
    this.addEventListener("parameter-change", () => this.change());
    this.plot.start();
    if (haveMoved(this)) this.change();
    this.setAttribute("data-live", "");
  }

  private compute(): void {
    this.layers = parameterValues(this) as Layers;
    this.computed = depths(this.core, this.rows().map((row) => row.dataset["df"]!), this.layers);
  }

  private change(): void {
    this.compute();
    this.plot.change();
    this.rows().forEach((row, index) => {
      for (const cell of row.querySelectorAll("td")) cell.remove();
      row.insertAdjacentHTML("beforeend", depthCells(this.computed[index]!).text);
    });
    this.rest.disturb();
  }

  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".runs tbody tr")];
  }

  /** Of a saved picture: how each line is drawn, and what it is. */
  private about(): Pick<Drawing, "legend" | "samples"> {
    const { w, z } = this.layers;
    const names = depthFunctions.map((id) => `(${w} ${id}'(${z}))^n`);
    const colour = pagePalette().df;
    return {
      legend: names.map((name, index) => ({ text: `${dashes[index]} ${name}`, colour })),
      samples: [["n", ...names], ...products(this.core, this.computed, mostLayers)],
    };
  }

  /** Each function with what is left of the gradient, when the hand has come to rest. */
  private say(): void {
    const sentences = this.rows().map((row) => `${row.querySelector(".visually-hidden")!.textContent}: ${row.querySelectorAll("td")[1]!.textContent}`);
    this.child(".said").textContent = sentences.join("; ");
  }
}

customElements.define("gradient-depth", GradientDepth);
