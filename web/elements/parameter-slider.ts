// <parameter-slider name="alpha">: a range with its value beside it; says `parameter-change` to the figure around it.
import { fixed } from "../words/numbers.ts";

export interface ParameterChange {
  name: string;
  value: number;
}

class ParameterSlider extends HTMLElement {
  connectedCallback(): void {
    const range = this.querySelector("input")!;
    const output = this.querySelector("output")!;
    this.setAttribute("data-live", "");
    range.addEventListener("input", () => {
      output.textContent = fixed(range.valueAsNumber, 2);
      const detail: ParameterChange = { name: this.getAttribute("name")!, value: range.valueAsNumber };
      this.dispatchEvent(new CustomEvent("parameter-change", { bubbles: true, detail }));
    });
  }

  /** Back to where the page put it. */
  reset(): void {
    const range = this.querySelector("input")!;
    range.value = range.defaultValue;
    range.dispatchEvent(new Event("input"));
  }
}

customElements.define("parameter-slider", ParameterSlider);
export type { ParameterSlider };
