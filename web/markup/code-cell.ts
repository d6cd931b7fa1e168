// A cell as it stands in the page before, or without, a script: its code, and what the code printed when the page was built.
import { type CellOutput, cellOutput } from "./cell-output.ts";
import type { Edition } from "./edition.ts";
import { fill } from "../words/words.ts";
import { type Html, html } from "./html.ts";
import { pythonSource } from "./python-source.ts";

export const frameworks = { torch: "PyTorch", tensorflow: "TensorFlow", numpy: "NumPy" };
export type Framework = keyof typeof frameworks;

interface CellText {
  /** Unique in the page. */
  id: string;
  framework: Framework;
  source: string;
  /** What its first line has chosen, which is not shown. */
  options: string;
  outputs: readonly CellOutput[];
}

export function codeCell(edition: Edition, { id, framework, source, options, outputs }: CellText): Html {
  const { cells } = edition.words;
  const button = (name: "run" | "run_above" | "edit" | "reset" | "stop" | "restart", off = false) =>
    html`<button type="button" data-do="${name}"${off && html` aria-disabled="true"`}${name === "run" && html` title="${cells.hint}" aria-keyshortcuts="Shift+Enter"`}>${cells[name]}</button>`;
  return html`<code-cell id="${id}" data-framework="${framework}" data-options="${options}" role="group" aria-label="${fill(cells.name, { framework: frameworks[framework] })}">
<scroll-box class="source" role="group" aria-label="${cells.source}"><pre lang="en" translate="no"><code>${pythonSource(source)}</code></pre></scroll-box>
<div class="cell-buttons buttons when-live">${button("run")}${button("stop", true)}${button("edit")}${button("reset", true)}${button("run_above")}${button("restart", true)}<span class="said" role="status"></span></div>
<div class="output" translate="no" role="group" aria-label="${cells.output}">${cellOutput(edition, outputs)}</div>
</code-cell>`;
}

/** The same cells in several frameworks: one is seen at a time, chosen without a script. */
export function codeCells({ words }: Edition, id: string, tabs: readonly Framework[], content: Html): Html {
  const choice = (framework: Framework, index: number) =>
    html`<label><input type="radio" name="${id}-framework" value="${framework}"${index === 0 && html` checked`}><span>${frameworks[framework]}</span></label>`;
  return html`<code-cells id="${id}">
<fieldset class="frameworks"${tabs.length < 2 && html` hidden`}><legend class="visually-hidden">${words.cells.framework}</legend>${tabs.map(choice)}</fieldset>
${content}
</code-cells>`;
}

export function codeTab(framework: Framework, content: Html): Html {
  return html`<div class="code-tab" data-framework="${framework}">${content}</div>`;
}
