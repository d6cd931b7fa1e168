// <asked-question>: the choices open without a script; a link remembers which one stood open.
import { placesOf } from "../state/readers.ts";
import { keep, recall } from "./page-state.ts";

class AskedQuestion extends HTMLElement {
  connectedCallback(): void {
    const choices = [...this.querySelectorAll<HTMLDetailsElement>("details.choice")];
    for (const place of recall(this.id, "open", placesOf(choices.length)) ?? []) choices[place - 1]!.open = true;
    for (const choice of choices) {
      choice.addEventListener("toggle", () => {
        const open = choices.flatMap((one, index) => (one.open ? [index + 1] : []));
        keep(this.id, { open: open.length > 0 ? open.join() : undefined });
      });
    }
  }
}

customElements.define("asked-question", AskedQuestion);
