// <code-cells>: the tabs are chosen without a script; a link remembers which framework its sender saw.
import { oneOf } from "../state/readers.ts";
import { keep, recall } from "./page-state.ts";

class CodeCells extends HTMLElement {
  connectedCallback(): void {
    const choices = [...this.querySelectorAll<HTMLInputElement>(".frameworks input")];
    const recalled = recall(this.id, "framework", oneOf(choices.map(({ value }) => value)));
    for (const choice of choices) {
      if (choice.value === recalled) choice.checked = true;
      choice.addEventListener("change", () => keep(this.id, { framework: choice.defaultChecked ? undefined : choice.value }));
    }
  }
}

customElements.define("code-cells", CodeCells);
