// <copy-formula>: a formula as LaTeX or as the plain text that can be typed in again.
import { copyFrom } from "./copied.ts";

class CopyFormula extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute("data-live", "");
    for (const button of this.querySelectorAll("button")) {
      button.addEventListener("click", () => void copyFrom(button, button.dataset["text"]!));
    }
  }
}

customElements.define("copy-formula", CopyFormula);
