// <layer-stack>: two layers whose numbers the reader changes, with or without an activation between them.
import type { Plot } from "slope-plot";
import { plotInTurn } from "../engine/browser.ts";
import { type Between, isOneLine, twoLayers, type TwoLayers, type Weights } from "../engine/two-layers.ts";
import { drawLayers, filledIn } from "../markup/layer-stack.ts";
import { liveEdition } from "../markup/live-edition.ts";
import { LivePlot } from "../plot/live-plot.ts";
import { Rest } from "../plot/rest.ts";
import { oneOf } from "../state/readers.ts";
import { keep, recall } from "./page-state.ts";
import { haveMoved, parameterValues } from "./parameter-slider.ts";

const restTime = 700;

class LayerStack extends HTMLElement {
  private core!: Plot;
  private plot!: LivePlot;
  private layers!: TwoLayers;
  /** As it was last found: nothing stands between the layers at first. */
  private collapses = true;
  private readonly rest = new Rest(restTime, () => this.say());

  connectedCallback(): void {
    plotInTurn().then(
      (core) => this.wake(core),
      () => undefined, // <engine-notice> says it
    );
  }

  private wake(core: Plot): void {
    this.core = core;
    this.recall();
    this.layers = this.computed();
    const window = this.getAttribute("window")!.split(" ").map(Number);
    this.plot = new LivePlot(this.querySelector<HTMLElement>(".plot")!, window, (pen, viewport, palette) => drawLayers(pen, viewport, palette, core, this.layers, this.collapses));
    this.addEventListener("parameter-change", () => void this.change());
    this.querySelector("fieldset")!.addEventListener("change", () => void this.change());
    this.plot.start();
    this.setAttribute("data-live", "");
  }

  private get choices(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("fieldset input")];
  }

  private recall(): void {
    const between = recall(this.id, "between", oneOf(this.choices.map(({ value }) => value)));
    if (between !== undefined) this.choices.find(({ value }) => value === between)!.checked = true;
    if (between !== undefined || haveMoved(this)) setTimeout(() => void this.change());
  }

  private computed(): TwoLayers {
    const between = this.querySelector<HTMLInputElement>("fieldset input:checked")!.value as Between;
    return twoLayers(this.core, between, parameterValues(this) as Weights);
  }

  private async change(): Promise<void> {
    this.layers = this.computed();
    const filled = this.querySelector(".filled")!;
    filled.toggleAttribute("data-stale", true); // until the engine has judged these layers, and no others
    const chosen = this.choices.find(({ checked }) => checked);
    keep(this.id, { between: chosen?.defaultChecked ? undefined : chosen?.value });
    this.plot.change();
    const edition = await liveEdition(this);
    if (edition === undefined) return; // <late-notice> says it
    const verdict = isOneLine(edition.engine, this.layers);
    this.collapses = verdict.verdict === "proved";
    this.plot.change();
    filled.innerHTML = filledIn(edition, this.layers, verdict).text;
    filled.toggleAttribute("data-stale", false);
    this.rest.disturb();
  }

  /** The verdict in words, when the hand has come to rest. */
  private say(): void {
    const outcome = this.querySelector(".outcome")!.cloneNode(true) as Element;
    for (const drawn of outcome.querySelectorAll(".katex-html, annotation")) drawn.remove();
    this.querySelector(".said")!.textContent = outcome.textContent;
  }
}

customElements.define("layer-stack", LayerStack);
