// <code-cell>: the code in it runs, in the page's notebook, and can be edited; the output is replaced by the reader's own.
import { arrival, arrivalInTheEnd } from "../engine/arrival.ts";
import { plot } from "../engine/browser.ts";
import { type CellOutput, cellOutput, joined, type OutputEdition } from "../markup/cell-output.ts";
import { loadWords } from "../words/load-words.ts";
import { fill } from "../words/words.ts";
import type { CodeEditor } from "./code-editor.ts";
import { keepSource, keptSource } from "./kept-source.ts";
import { afresh, type Ending, isNotebookLoaded, prepareNotebook, restartNotebook, runInNotebook } from "./page-notebook.ts";

/** Seconds that a cell may run before the reader is asked, unless its `patience` says otherwise; the answer allows six times as long. */
const patience = 10;
const moreTime = 6;
/** Output is shown at most so often; a cell that ends sooner never looks as if one had to wait. In milliseconds. */
const showEvery = 100;

/** What the page adds, in the reader's language, to an error with these words; of memory the three frameworks say it each its way. */
const explained = [
  [/can't allocate memory|Unable to allocate|OOM when allocating/, "memory_full"],
  [/is not there|No module named/, "not_there"],
  [/invalid character/, "not_pythons"],
] as const;

type Action = "run" | "run_above" | "edit" | "reset" | "stop" | "restart";

class CodeCell extends HTMLElement {
  private edition!: OutputEdition;
  private output!: HTMLElement;
  private original!: { source: string; code: string; output: string };
  private source!: string;
  private editor: CodeEditor | undefined;
  private outputs: CellOutput[] = [];
  private showing: ReturnType<typeof setTimeout> | undefined;
  private shownAt = 0;
  private isShown = true;
  private hasRun = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts the Resets: what was asked before one, a run or the editor, does not come after it. */
  private resets = 0;

  connectedCallback(): void {
    Promise.all([plot, arrivalInTheEnd(() => loadWords(this), "main")]).then(
      ([core, words]) => this.wake({ engine: core, words }),
      () => undefined, // <engine-notice> says it
    );
  }

  private wake(edition: OutputEdition): void {
    if (this.edition !== undefined) return;
    this.edition = edition;
    this.output = this.querySelector<HTMLElement>(".output")!;
    const code = this.querySelector(".source code")!;
    this.source = code.textContent!.replace(/\n$/, "");
    this.original = { source: this.source, code: code.innerHTML, output: this.output.innerHTML };
    const actions: Record<Action, () => void> = {
      run: () => void this.run(),
      run_above: () => void this.runWithAbove(),
      edit: () => void this.edit(),
      reset: () => this.reset(),
      stop: restartNotebook,
      restart: restartNotebook,
    };
    this.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest<HTMLElement>("[data-do]");
      if (button !== null && button.getAttribute("aria-disabled") !== "true") actions[button.dataset["do"] as Action]();
    });
    // A mouse that goes down on Run will come up there; a finger may be scrolling.
    this.button("run").addEventListener("pointerdown", ({ pointerType }) => pointerType === "mouse" && prepareNotebook());
    afresh.addEventListener("afresh", () => {
      if (!this.hasRun) return;
      this.hasRun = false;
      this.able("restart", false);
      if (!this.hasAttribute("data-running")) this.say(this.edition.words.cells.restarted);
    });
    this.able("run_above", this.above().length > 0);
    this.setAttribute("data-live", "");
    const kept = keptSource(this.id);
    if (kept !== undefined) this.restore(kept);
  }

  /** What the reader has written stands there again, and its editor is on its way. */
  private restore(source: string): void {
    this.querySelector(".source code")!.textContent = source;
    this.source = source;
    this.able("reset", true);
    void this.edit(false);
  }

  private button(action: Action): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-do="${action}"]`)!;
  }

  /** Not `disabled`: the focus would go, and the next arrow key would turn the page. */
  private able(action: Action, can: boolean): void {
    this.button(action).setAttribute("aria-disabled", String(!can));
  }

  /** The cells before this one that speak to the same framework. */
  private above(): CodeCell[] {
    const same = [...document.querySelectorAll<CodeCell>(`code-cell[data-framework="${this.dataset["framework"]}"]`)];
    return same.slice(0, same.indexOf(this));
  }

  private async runWithAbove(): Promise<void> {
    for (const cell of [...this.above(), this]) if ((await cell.run()) !== "ok") return;
  }

  async run(seconds = Number(this.getAttribute("patience") ?? patience)): Promise<Ending> {
    if (this.hasAttribute("data-running")) return "stopped";
    const { resets } = this;
    const { cells } = this.edition.words;
    const isLoaded = isNotebookLoaded();
    this.setAttribute("data-running", "");
    // Not at once: to draw the page anew would hold up the worker, which starts by way of this thread.
    this.waiting = setTimeout(() => this.wait(isLoaded ? cells.running : cells.loading), showEvery);
    this.outputs = [];
    this.isShown = false;
    const ending = await runInNotebook(this.source, this.dataset["options"] ?? "", seconds, (output) => resets === this.resets && this.take(output));
    if (resets !== this.resets) return "stopped";
    this.rest();
    this.able("reset", true);
    this.hasRun = ending === "ok" || ending === "error";
    this.able("restart", this.hasRun);
    this.end(ending, seconds);
    this.output.style.minHeight = "";
    return ending;
  }

  /** Nothing runs in the cell, and nothing is on its way to be shown. */
  private rest(): void {
    clearTimeout(this.waiting);
    clearTimeout(this.showing);
    this.showing = undefined;
    this.removeAttribute("data-running");
    this.removeAttribute("data-waiting");
    this.able("run", true);
    this.able("stop", false);
  }

  /** The cell looks as one that runs. */
  private wait(sentence: string): void {
    this.setAttribute("data-waiting", "");
    this.able("run", false);
    this.able("stop", true);
    this.blame(null);
    this.say(sentence);
  }

  private take(output: CellOutput): void {
    this.outputs.push(output);
    this.isShown = false;
    if (performance.now() - this.shownAt > showEvery) this.show();
    else this.showing ??= setTimeout(() => this.show(), showEvery);
  }

  private show(): void {
    clearTimeout(this.showing);
    this.showing = undefined;
    this.shownAt = performance.now();
    this.isShown = true;
    if (this.hasAttribute("data-running")) this.output.style.minHeight ||= `${this.output.offsetHeight}px`; // nothing below moves while not all of it is there
    this.outputs = joined(this.outputs);
    this.output.innerHTML = cellOutput(this.edition, this.outputs).text;
  }

  /** The whole output, and after it what the reader should know of how the run ended. */
  private end(ending: Ending, seconds: number): void {
    if (!this.isShown) this.show();
    const { cells } = this.edition.words;
    const said = {
      ok: this.outputs.length === 0 ? cells.done : undefined,
      error: this.raised(/NameError/) && this.above().some((cell) => !cell.hasRun) ? cells.above_first : this.explanation(),
      stopped: cells.stopped,
      time: fill(cells.took_too_long, { seconds }),
      failed: cells.not_loaded,
    }[ending];
    if (said !== undefined) {
      const sentence = document.createElement("p");
      sentence.className = ending === "ok" ? "done" : "stopped";
      sentence.textContent = said;
      this.output.append(sentence);
    }
    if (ending === "time") this.offerMoreTime(moreTime * seconds);
    const error = this.outputs.find((output) => output.kind === "error");
    this.blame(error?.kind === "error" ? error.line : null);
    this.say(ending === "ok" ? cells.finished : ending === "error" ? cells.failed : "");
  }

  private explanation(): string | undefined {
    const [, name] = explained.find(([words]) => this.raised(words)) ?? [];
    return name && this.edition.words.cells[name];
  }

  private raised(words: RegExp): boolean {
    return this.outputs.some((output) => output.kind === "error" && words.test(output.text));
  }

  private offerMoreTime(seconds: number): void {
    const longer = document.createElement("button");
    longer.type = "button";
    longer.textContent = fill(this.edition.words.cells.longer, { seconds });
    longer.addEventListener("click", () => {
      this.button("run").focus(); // this one goes with the output
      void this.run(seconds);
    });
    this.output.append(longer);
  }

  private say(sentence: string): void {
    this.querySelector(".said")!.textContent = sentence;
  }

  /** Marks the line that the traceback names, in the code or in the editor. */
  private blame(line: number | null): void {
    this.editor?.blame(line);
    this.querySelector(".code-line.blamed")?.classList.remove("blamed");
    if (line !== null) this.querySelectorAll(".code-line")[line - 1]?.classList.add("blamed");
  }

  private async edit(hasFocus = true): Promise<void> {
    if (this.editor === undefined) {
      this.able("edit", false);
      const { resets } = this;
      const loaded = await arrival(import("./code-editor.ts"));
      if (resets !== this.resets) return;
      this.able("edit", loaded === undefined);
      if (loaded === undefined) return; // <late-notice> says it
      const still = this.querySelector<HTMLElement>(".source")!;
      this.editor = loaded.openEditor(still, this.source, this.edition.words.cells.editor, {
        changed: (source) => this.changed(source),
        run: () => void this.run(),
      });
    }
    if (hasFocus) this.editor.focus();
  }

  private changed(source: string): void {
    this.source = source;
    keepSource(this.id, source === this.original.source ? undefined : source);
    this.able("reset", source !== this.original.source || this.output.innerHTML !== this.original.output);
  }

  private reset(): void {
    this.resets++;
    if (this.hasAttribute("data-running")) restartNotebook();
    this.rest();
    const { source, code, output } = this.original;
    this.source = source;
    keepSource(this.id, undefined);
    this.editor?.close();
    this.editor = undefined;
    this.querySelector(".source code")!.innerHTML = code;
    this.output.innerHTML = output;
    this.output.style.minHeight = "";
    this.able("edit", true);
    this.able("reset", false);
    this.say("");
    this.button("edit").focus();
  }
}

customElements.define("code-cell", CodeCell);
