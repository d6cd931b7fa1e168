// <parameter-facts f="elu(x, alpha)">: the facts for the slider's value, with a mark on those that have just become others.
import { factsList } from "../markup/facts.ts";
import { liveEdition } from "../markup/live-edition.ts";
import { Rest } from "../plot/rest.ts";
import type { ParameterChange } from "./parameter-slider.ts";

/** The engine is quicker than the formulas' printer, which comes with the first movement. */
const restTime = 120;

class ParameterFacts extends HTMLElement {
  private values: Record<string, number> = {};
  private readonly rest = new Rest(restTime, () => void this.find());

  connectedCallback(): void {
    this.addEventListener("parameter-change", (event) => {
      const { name, value } = (event as CustomEvent<ParameterChange>).detail;
      this.values[name] = value;
      this.querySelector(".found")!.toggleAttribute("data-stale", true);
      this.rest.disturb();
    });
  }

  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".facts > div")];
  }

  private async find(): Promise<void> {
    const edition = await liveEdition(this);
    if (edition === undefined) return; // <late-notice> says it
    const before = this.rows().map(({ innerHTML }) => innerHTML);
    const found = this.querySelector(".found")!;
    found.innerHTML = factsList(edition, this.getAttribute("f")!, this.values).text;
    found.toggleAttribute("data-stale", false);
    this.rows().forEach((row, index) => row.classList.toggle("changed", row.innerHTML !== before[index]));
  }
}

customElements.define("parameter-facts", ParameterFacts);
