// <derivation-tree>: its branches open and close without a script; a link remembers which ones someone turned.
import { placesOf } from "../state/readers.ts";
import { keep, recall } from "./page-state.ts";

/** A link made for a longer derivation may name branches that this one does not have: they are passed over. */
const mostBranches = 1000;

class DerivationTree extends HTMLElement {
  connectedCallback(): void {
    const branches = [...this.querySelectorAll("details")];
    const first = branches.map(({ open }) => open);
    for (const place of recall(this.id, "turned", placesOf(mostBranches)) ?? []) {
      const branch = branches[place - 1];
      if (branch !== undefined) branch.open = !first[place - 1];
    }
    for (const branch of branches) {
      branch.addEventListener("toggle", () => {
        const turned = branches.flatMap(({ open }, index) => (open === first[index] ? [] : [index + 1]));
        keep(this.id, { turned: turned.length > 0 ? turned.join() : undefined });
      });
    }
  }
}

customElements.define("derivation-tree", DerivationTree);
