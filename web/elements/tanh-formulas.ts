// <tanh-formulas>: what four formulas of tanh give in float32 at the place that the reader chooses.
import type { Tensors } from "slope-tensors";
import { TensorCalls } from "../engine/tensor-calls.ts";
import { tanhAt, tanhErrors } from "../engine/tanh-formulas.ts";
import { tanhCells, tanhMarks, tanhPlaceAt, tanhSamples } from "../markup/tanh-formulas.ts";
import { roundNumber } from "../words/numbers.ts";
import { fill, type Words } from "../words/words.ts";
import { TensorFigure } from "./tensor-figure.ts";

class TanhFormulas extends TensorFigure {
  override connectedCallback(): void {
    super.connectedCallback();
    for (const button of this.querySelectorAll<HTMLButtonElement>("figure .buttons button")) {
      button.addEventListener("click", () => this.choose(Number(button.value)));
    }
  }

  protected override valueAt(share: number, tensors: Tensors): number {
    const { sign, exponent } = tanhPlaceAt(share);
    return sign * TensorCalls.powerOfTen(tensors, exponent);
  }

  protected override samples(tensors: Tensors, names: string[]): (string | number)[][] {
    return [["sign of x", "log10 |x|", ...names.map((name) => `log10 error in ulp, ${name}`)], ...tanhSamples(tanhErrors(tensors))];
  }

  protected override show(x: number, tensors: Tensors, words: Words): string {
    const found = tanhAt(tensors, x);
    const rows = [...this.querySelectorAll("tbody tr")];
    rows.slice(0, found.found.length).forEach((row, index) => {
      for (const cell of row.querySelectorAll("td")) cell.remove();
      row.insertAdjacentHTML("beforeend", tanhCells(words, found, index).text);
    });
    rows.at(-1)!.querySelector("td")!.textContent = found.truth.replace(/^-/, "−");
    this.querySelector(".marks")!.innerHTML = tanhMarks(found).text;
    const errors = rows.slice(0, -1).map((row) => row.lastElementChild!.textContent).join("; ");
    return fill(words.formulas.said, { x: roundNumber(x), errors });
  }
}

customElements.define("tanh-formulas", TanhFormulas);
