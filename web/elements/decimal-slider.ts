// <decimal-slider name="h" first="-12" last="0">: a range over powers of ten; says `decimal-change` to the figure around it.
import { decimalAt, type DecimalScale, stepOf } from "../markup/decimal-scale.ts";
import { anyNumber, writtenNumber } from "../state/readers.ts";
import { roundNumber } from "../words/numbers.ts";
import { keep, recall } from "./page-state.ts";

class DecimalSlider extends HTMLElement {
  private range!: HTMLInputElement;
  private scale!: DecimalScale;

  connectedCallback(): void {
    this.range = this.querySelector("input")!;
    this.scale = { first: Number(this.getAttribute("first")), last: Number(this.getAttribute("last")), signed: this.hasAttribute("signed") };
    this.range.addEventListener("input", () => this.say());
    this.setAttribute("data-live", "");
    const recalled = recall(this.owner, this.getAttribute("name")!, anyNumber);
    // Once whatever listens has woken.
    if (recalled !== undefined) setTimeout(() => this.choose(recalled));
  }

  /** The id of the figure that it belongs to: its field's id without the name. */
  private get owner(): string {
    return this.range.id.slice(0, -this.getAttribute("name")!.length - 1);
  }

  get value(): number {
    return decimalAt(this.scale, this.range.valueAsNumber);
  }

  /** The nearest step; a range keeps within its ends. */
  choose(value: number): void {
    this.range.value = String(stepOf(this.scale, value));
    this.say();
  }

  private say(): void {
    const text = roundNumber(this.value);
    this.querySelector("output")!.textContent = text;
    this.range.ariaValueText = text;
    keep(this.owner, { [this.getAttribute("name")!]: this.range.value === this.range.defaultValue ? undefined : writtenNumber(this.value) });
    this.dispatchEvent(new CustomEvent<number>("decimal-change", { bubbles: true, detail: this.value }));
  }
}

customElements.define("decimal-slider", DecimalSlider);
export type { DecimalSlider };
