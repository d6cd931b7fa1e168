// Where a link hides the proofs, rules and ticks stay; what would open a proof is no control any more.
import { mode } from "./page-state.ts";

/** A summary is a control only within its details. */
function withoutProof(proof: HTMLDetailsElement): void {
  const summary = proof.querySelector("summary")!;
  summary.querySelector(":scope > .visually-hidden")?.remove(); // "see how"
  const line = document.createElement("div");
  line.className = proof.className;
  line.append(summary);
  proof.before(line);
  proof.hidden = true;
  proof.className = "";
}

if (mode("hide")?.split(",").includes("proofs")) document.querySelectorAll<HTMLDetailsElement>("details.proof").forEach(withoutProof);
