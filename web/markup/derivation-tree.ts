// The engine's own derivation: the tree of its steps, each a disclosure that works without a script.
import type { Step } from "slope-core";
import { expectAnswer } from "../engine/answers.ts";
import { wordsFor } from "../words/words.ts";
import { type Edition, latexOf } from "./edition.ts";
import { type Html, html } from "./html.ts";

export function derivationTree(edition: Edition, id: string, text: string, variable: string): Html {
  return derivationTreeOf(edition, id, expectAnswer(edition.engine.derivation(text, variable), `derivation of ${text}`));
}

export function derivationTreeOf(edition: Edition, id: string, root: Step): Html {
  return html`<derivation-tree id="${id}"><ul role="list">${stepItem(edition, root, "open")}</ul></derivation-tree>`;
}

function stepItem(edition: Edition, step: Step, open?: "open"): Html {
  const { math, words } = edition;
  const line = html`<span class="rule">${wordsFor(words.rules, step.rule)}</span> <span class="equation">${math(`\\displaystyle ${stepLatex(edition, step)}`)}</span>`;
  if (step.substeps.length === 0) return html`<li class="leaf">${line}</li>`;
  const substeps = step.substeps.map((substep) => stepItem(edition, substep));
  return html`<li><details${open && html` open`}><summary>${line}</summary><ul role="list">${substeps}</ul></details></li>`;
}

/** d/dx[before] = after; before = after where only the writing changes; with a new name, what it stands for: u = -x. */
function stepLatex({ engine }: Edition, { variable, equality, before, after, inner, substeps }: Step): string {
  if (equality) return `${before.latex} = ${after.latex}`;
  const name = inner && substeps[0] ? `,\\quad ${latexOf(engine, substeps[0].variable)} = ${inner.latex}` : "";
  return `\\frac{d}{d${latexOf(engine, variable)}}\\left[${before.latex}\\right] = ${after.latex}${name}`;
}
