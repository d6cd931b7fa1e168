// <kernel-times>: measures, when it is asked to, how long the activations take in this browser.
import { arrival } from "../engine/arrival.ts";
import { type Ratios, timedFunctions } from "../engine/kernel-times.ts";
import type { MeasuredAnswer } from "../engine/kernel-times-worker.ts";
import { longest, timeCells } from "../markup/kernel-times.ts";
import { loadWords } from "../words/load-words.ts";
import type { Words } from "../words/words.ts";
import type { DrawingWanted } from "./save-figure.ts";

/** Loading included; a measurement itself takes about a second. */
const mostMilliseconds = 60_000;

class KernelTimes extends HTMLElement {
  private button!: HTMLButtonElement;
  private ratios: Ratios | undefined;

  connectedCallback(): void {
    this.button = this.querySelector("button")!;
    this.button.addEventListener("click", () => void this.measure());
    this.addEventListener("drawing-wanted", (event) => {
      const rows = [...this.querySelectorAll("tbody tr")].map((row, index) => [row.querySelector("th")!.textContent, this.ratios?.[timedFunctions[index]!] ?? NaN]);
      const samples = [[...this.querySelectorAll("thead th")].map(({ textContent }) => textContent), ...rows];
      (event as CustomEvent<DrawingWanted>).detail.take({ samples });
    });
    this.setAttribute("data-live", "");
  }

  private async measure(): Promise<void> {
    if (this.button.ariaDisabled === "true") return;
    // Not `disabled`: the focus would go.
    this.button.ariaDisabled = "true";
    const words = await arrival(loadWords(this));
    if (words !== undefined) await this.measureWith(words);
    this.button.ariaDisabled = null;
  }

  private async measureWith({ times }: Words): Promise<void> {
    this.say(times.measuring);
    const answer = await this.ask();
    if ("ratios" in answer) this.show(answer.ratios, times);
    else this.say(times.failed);
  }

  private ask(): Promise<MeasuredAnswer> {
    const worker = new Worker(new URL("../engine/kernel-times-worker.ts", import.meta.url), { type: "module" });
    return new Promise<MeasuredAnswer>((done) => {
      const give = (answer: MeasuredAnswer) => {
        clearTimeout(timer);
        worker.terminate();
        done(answer);
      };
      const timer = setTimeout(() => give({ failure: "time" }), mostMilliseconds);
      worker.onmessage = ({ data }: MessageEvent<MeasuredAnswer>) => give(data);
      worker.onerror = ({ message }) => give({ failure: message });
      worker.postMessage(null);
    });
  }

  private show(ratios: Ratios, { done }: Words["times"]): void {
    this.ratios = ratios;
    [...this.querySelectorAll("tbody tr")].forEach((row, index) => {
      for (const cell of row.querySelectorAll("td")) cell.remove();
      row.insertAdjacentHTML("beforeend", timeCells({ ratio: ratios[timedFunctions[index]!], longest: longest(ratios) }).text);
    });
    this.setAttribute("data-measured", "");
    this.say(done);
  }

  private say(text: string): void {
    this.querySelector(".said")!.textContent = text;
  }
}

customElements.define("kernel-times", KernelTimes);
