// <three-slopes>: the difference quotients of one slope for a step that the reader chooses, beside the other two ways.
import type { Tensors } from "slope-tensors";
import { TensorCalls } from "../engine/tensor-calls.ts";
import { quotientErrors, quotients, quotientsAt, type TwoCalls } from "../engine/three-slopes.ts";
import { quotientCells, quotientMarks, quotientSamples, stepExponentAt } from "../markup/three-slopes.ts";
import { roundNumber } from "../words/numbers.ts";
import { fill, type Words } from "../words/words.ts";
import { TensorFigure } from "./tensor-figure.ts";

class ThreeSlopes extends TensorFigure {
  protected override valueAt(share: number, tensors: Tensors): number {
    return TensorCalls.powerOfTen(tensors, stepExponentAt(share));
  }

  private get two(): TwoCalls {
    const text = (name: string) => this.getAttribute(name)!;
    return { outer: text("outer"), w: Number(text("w")), inner: text("inner"), at: Number(text("at")) };
  }

  private get slope(): number {
    return Number(this.getAttribute("slope"));
  }

  protected override samples(tensors: Tensors, names: string[]): (string | number)[][] {
    return [["log10 h", ...names.map((name) => `log10 error, ${name}`)], ...quotientSamples(quotientErrors(tensors, this.two, this.slope))];
  }

  protected override show(h: number, tensors: Tensors, words: Words): string {
    const at = quotientsAt(tensors, this.two, this.slope, h);
    const truth = { float32: this.getAttribute("float32")!, float64: this.getAttribute("float64")! };
    [...this.querySelectorAll(".quotient")].forEach((row, index) => {
      for (const cell of row.querySelectorAll("td")) cell.remove();
      row.insertAdjacentHTML("beforeend", quotientCells(at, truth, quotients[index]!).text);
    });
    this.querySelector(".marks")!.innerHTML = quotientMarks(at).text;
    const { forward, central } = at.found.float64;
    return fill(words.ways.said, { h: roundNumber(h), forward: forward.written, central: central.written });
  }
}

customElements.define("three-slopes", ThreeSlopes);
