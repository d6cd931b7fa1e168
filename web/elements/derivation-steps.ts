// <derivation-steps>: the lines of a derivation, one at a time or all. The build has proved them; whoever opens a proof has the
// lines proved once more, here in the browser.
import { isMistake } from "../engine/answers.ts";
import { arrival } from "../engine/arrival.ts";
import { plotInTurn, wholeEngine } from "../engine/browser.ts";
import { type JudgedLine, judgedLines } from "../engine/judged-lines.ts";
import { reason, tally } from "../markup/derivation.ts";
import type { Edition } from "../markup/edition.ts";
import { html } from "../markup/html.ts";
import { liveEdition } from "../markup/live-edition.ts";
import { mistakeSentence } from "../markup/mistake.ts";
import { numberBetween, placesOf, typedText } from "../state/readers.ts";
import { exceptNote, verdictMark } from "../markup/verdict.ts";
import { keep, recall } from "./page-state.ts";

interface Line {
  item: HTMLElement;
  /** As the lecture wrote it, and as the reader has it. */
  written: string;
  text: string;
  /** Its equation as the build has set it, once another has stood there. */
  equation?: string;
}

class DerivationSteps extends HTMLElement {
  private lines: Line[] = [];

  connectedCallback(): void {
    this.lines = [...this.querySelectorAll<HTMLElement>(".line")].map((item) => ({
      item,
      written: item.dataset["text"]!,
      text: item.dataset["text"]!,
    })); // before the engine is there: a presenter covers them
    plotInTurn().then(
      () => this.wake(),
      () => undefined, // <engine-notice> says it
    );
  }

  private wake(): void {
    this.listenToButtons();
    this.setAttribute("data-live", "");
    this.recall();
    addEventListener("hashchange", () => this.openTarget());
    this.openTarget();
  }

  /** How a link's sender had it: lines shown, proofs open, lines changed. */
  private recall(): void {
    const count = this.lines.length;
    const openAlready = this.lines.filter((_, index) => this.proof(index).open); // by a reader who was quicker than the engine
    const shown = recall(this.id, "shown", numberBetween(1, count));
    if (shown !== undefined) this.show(Math.floor(shown));
    for (const place of recall(this.id, "open", placesOf(count)) ?? []) this.proof(place - 1).open = true;
    this.lines.forEach((line, index) => {
      line.text = recall(this.id, `line${index + 1}`, typedText) ?? line.written;
      this.proof(index).addEventListener("toggle", ({ target }) => {
        this.keep();
        if ((target as HTMLDetailsElement).open) this.opened(line);
      });
    });
    if (openAlready.length > 0) this.keep();
    for (const line of openAlready) this.opened(line);
    if (this.lines.some(({ text, written }) => text !== written)) void this.check();
  }

  private opened(line: Line): void {
    this.giveField(line);
    void this.prove();
  }

  private keep(): void {
    const open = this.lines.flatMap((_, index) => (this.proof(index).open ? [index + 1] : []));
    const shown = this.shown();
    keep(this.id, { shown: shown < this.lines.length ? String(shown) : undefined, open: open.length > 0 ? open.join() : undefined });
    this.lines.forEach(({ text, written }, index) => keep(this.id, { [`line${index + 1}`]: text === written ? undefined : text }));
  }

  private proof(index: number): HTMLDetailsElement {
    return this.lines[index]!.item.querySelector("details")!;
  }

  /** A link to a line shows the line, and its proof with it. */
  private openTarget(): void {
    const target = this.lines.findIndex(({ item }) => `#${item.id}` === location.hash);
    if (target < 0) return;
    if (target >= this.shown()) this.show(target + 1);
    this.proof(target).open = true;
  }

  /** The field in which the line can be changed: a proof has it from its first opening on. */
  private giveField(line: Line): void {
    const template = line.item.querySelector("template");
    if (template === null) return;
    template.replaceWith(template.content);
    const input = line.item.querySelector("input")!;
    const restore = line.item.querySelector<HTMLButtonElement>(".restore")!;
    const change = (text: string) => {
      line.text = text;
      restore.hidden = text === line.written;
    };
    input.value = line.text;
    change(line.text);
    input.addEventListener("input", () => {
      change(input.value);
      void this.check();
    });
    restore.addEventListener("click", () => {
      input.value = line.written;
      change(line.written);
      input.focus();
      void this.check();
    });
  }

  private texts(): string[] {
    return [this.dataset["start"]!, ...this.lines.map(({ text }) => text)];
  }

  /** Proves the lines again. The build has shown its verdicts: only another one changes anything. */
  private async prove(): Promise<void> {
    const engine = await arrival(wholeEngine());
    if (engine === undefined) return; // <late-notice> says it
    const verdicts = engine.chain(this.texts());
    const shown = (index: number) => this.lines[index]!.item.querySelector(".mark")!;
    if (isMistake(verdicts) || verdicts.slice(1).some(({ verdict }, index) => !shown(index).classList.contains(verdict))) void this.check();
  }

  /** Asks the engine about the lines as they stand in the fields, and shows what it says. */
  private async check(): Promise<void> {
    this.keep();
    const edition = await liveEdition(this);
    if (edition === undefined) return; // <late-notice> says it
    const texts = this.texts();
    const [, ...judged] = judgedLines(edition.engine, texts);
    judged.forEach((answer, index) => this.showJudged(edition, this.lines[index]!, texts[index]!, answer));
    this.querySelector(".tally")!.textContent = tally(edition, judged.map((answer) => (answer.mistake ? undefined : answer.verdict)));
  }

  /** Beside a line that breaks, and beside the next one, stands no verdict: the one of another text would be believed. */
  private showJudged(edition: Edition, line: Line, previous: string, judged: JudgedLine): void {
    const { item, text, written } = line;
    item.querySelector(".mistake")?.remove();
    const verdict = judged.mistake ? undefined : judged.verdict;
    item.classList.toggle("unjudged", verdict === undefined);
    item.querySelector(".mark")!.outerHTML = verdict === undefined ? html`<span class="mark"></span>`.text : verdictMark(edition, verdict.verdict).text;
    item.querySelector(".except")!.innerHTML = (verdict && exceptNote(edition, verdict)?.text) ?? "";
    if (verdict !== undefined) item.querySelector(".reason")!.innerHTML = reason(edition, previous, text, verdict).text;
    item.classList.toggle("refuted", verdict?.verdict === "refuted");
    if (judged.mistake) {
      this.showMistake(line, mistakeSentence(edition.words, judged.mistake));
    } else if (text !== written || item.classList.contains("changed")) {
      const equation = item.querySelector(".equation")!;
      line.equation ??= equation.innerHTML;
      equation.innerHTML = text === written ? line.equation : edition.math(`{}=${judged.expression.latex}`, "display").text;
      item.classList.toggle("changed", text !== written);
    }
  }

  /** In the open, also when a link brought it. */
  private showMistake(line: Line, sentence: string): void {
    this.giveField(line);
    line.item.querySelector("label")!.insertAdjacentHTML("afterend", html`<p class="mistake" role="alert">${sentence}</p>`.text);
    line.item.querySelector("details")!.open = true;
  }

  private listenToButtons(): void {
    const one = this.querySelector<HTMLButtonElement>("button.one")!;
    const all = this.querySelector<HTMLButtonElement>("button.all")!;
    one.addEventListener("click", () => {
      const shown = this.shown();
      this.show(shown >= this.lines.length ? 1 : shown + 1);
      this.sayNewest();
      this.keep();
    });
    all.addEventListener("click", () => {
      this.show(this.lines.length);
      this.keep();
      one.focus();
    });
  }

  /** The attribute `shown`: how many lines stand open; without it, all. */
  private shown(): number {
    return Number(this.getAttribute("shown") ?? this.lines.length);
  }

  /** For a presenter: only the first line, the next one if there is one, all again. */
  cover(): void {
    this.show(1);
  }

  uncoverNext(): boolean {
    const shown = this.shown();
    if (shown >= this.lines.length) return false;
    this.show(shown + 1);
    return true;
  }

  uncover(): void {
    if (this.lines.length > 0) this.show(this.lines.length);
  }

  /** Who does not see the line hears which it is, and its rule. */
  private sayNewest(): void {
    const { item } = this.lines[this.shown() - 1]!;
    const name = item.querySelector("scroll-box")!.getAttribute("label");
    this.querySelector(".newest-said")!.textContent = `${name} · ${item.querySelector(".rule")!.textContent}`;
  }

  private show(count: number): void {
    const complete = count >= this.lines.length;
    if (complete) this.removeAttribute("shown");
    else this.setAttribute("shown", String(count));
    this.lines.forEach(({ item }, index) => {
      item.classList.toggle("covered", index >= count);
      item.classList.toggle("newest", !complete && index === count - 1);
      item.inert = index >= count;
    });
    this.querySelector<HTMLButtonElement>("button.all")!.hidden = complete;
    const one = this.querySelector<HTMLButtonElement>("button.one")!;
    one.textContent = (complete ? one.dataset["start"] : one.dataset["next"])!;
  }
}

customElements.define("derivation-steps", DerivationSteps);
export type { DerivationSteps };
