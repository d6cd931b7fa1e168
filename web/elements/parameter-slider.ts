// <parameter-slider name="alpha">: a range with its value beside it; says `parameter-change` to the figure around it.
import { numberBetween, writtenNumber } from "../state/readers.ts";
import { sliderText } from "../words/numbers.ts";
import { keep, recall } from "./page-state.ts";
import { WakingElement } from "./waking-element.ts";

export interface ParameterChange {
  name: string;
  value: number;
}

/** What the sliders of a figure say, by name. */
export function parameterValues(figure: Element): Record<string, number> {
  const sliders = [...figure.querySelectorAll("parameter-slider")];
  return Object.fromEntries(sliders.map((slider) => [slider.getAttribute("name")!, slider.querySelector("input")!.valueAsNumber]));
}

/** Whether one stands elsewhere than the page was built: a link, or the way back, may move it before its figure wakes. */
export function haveMoved(figure: Element): boolean {
  return [...figure.querySelectorAll<HTMLInputElement>("parameter-slider input")].some(({ value, defaultValue }) => value !== defaultValue);
}

class ParameterSlider extends WakingElement {
  private range!: HTMLInputElement;

  override connectedCallback(): void {
    this.range = this.child("input");
    this.setAttribute("data-live", "");
    this.range.addEventListener("input", () => this.say());
    this.range.addEventListener("change", () => this.keep());
    super.connectedCallback();
  }

  protected wake(): void {
    setTimeout(() => this.recall()); // once whatever listens has woken
  }

  private get name(): string {
    return this.getAttribute("name")!;
  }

  /** The id of the figure that it belongs to: its field's id without the name. */
  private get owner(): string {
    return this.range.id.slice(0, -this.name.length - 1);
  }

  private say(): void {
    const value = this.range.valueAsNumber;
    this.querySelector("output")!.textContent = sliderText(value, Number(this.range.step));
    const detail: ParameterChange = { name: this.name, value };
    this.dispatchEvent(new CustomEvent("parameter-change", { bubbles: true, detail }));
  }

  private keep(): void {
    const { value, defaultValue, valueAsNumber } = this.range;
    keep(this.owner, { [this.name]: value === defaultValue ? undefined : writtenNumber(valueAsNumber) });
  }

  private recall(): void {
    const value = recall(this.owner, this.name, numberBetween(Number(this.range.min), Number(this.range.max)));
    if (value !== undefined) this.range.value = String(value);
    // After the way back a browser has moved the range itself: what is beside it still stands as the page was built.
    if (this.range.value !== this.range.defaultValue) this.say();
  }

  /** Back to where the page put it. */
  reset(): void {
    this.range.value = this.range.defaultValue;
    this.say();
    this.keep();
  }
}

customElements.define("parameter-slider", ParameterSlider);
export type { ParameterSlider };
