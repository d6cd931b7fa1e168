// <try-function>: whatever formula a reader types, the engine answers: preview at once, the rest from beside the page.
import type { Core, Derivation, Formula, Mistake } from "slope-core";
import { isMistake } from "../engine/answers.ts";
import { EngineBeside, NoAnswer } from "../engine/beside.ts";
import { plotInTurn } from "../engine/browser.ts";
import type { Edition } from "../markup/edition.ts";
import { type Html, html } from "../markup/html.ts";
import { liveEdition } from "../markup/live-edition.ts";
import { markedPlace } from "../markup/marked-place.ts";
import { mistakeSentence } from "../markup/mistake.ts";
import { firstValues, type PartName, type Tried, triedDerivation, triedFacts, triedFigure, triedKinks, triedResult } from "../markup/tried-function.ts";
import { Rest } from "../plot/rest.ts";
import { typedText } from "../state/readers.ts";
import { fill } from "../words/words.ts";
import { keepInSight } from "./in-sight.ts";
import { keep, recall } from "./page-state.ts";
import type { ParameterChange } from "./parameter-slider.ts";
import { isComposed } from "./typing.ts";

/** The hand has stopped typing, or moving a slider, for so many milliseconds. */
const restTime = 300;
/** How long the engine may think about each question. */
const patience = 5000;

class TryFunction extends HTMLElement {
  private edition!: Edition;
  private hasBegun = false;
  private field!: HTMLInputElement;
  /** What a link brought along still counts. */
  private restored = false;
  private tried!: Tried;
  /** The last formula that was derived and drawn, what its f and f' look like, and whether the rest is said of it, too. */
  private answered!: { tried: Tried; result: string; isWhole: boolean };
  private readonly beside = new EngineBeside();
  private readonly typed = new Rest(restTime, () => void this.answer());
  private readonly moved = new Rest(restTime, () => void this.follow());

  connectedCallback(): void {
    plotInTurn().then(
      () => this.wake(),
      () => undefined, // <engine-notice> says it
    );
  }

  private wake(): void {
    this.field = this.querySelector<HTMLInputElement>(".entry input")!;
    this.field.addEventListener("focus", () => void this.begin());
    this.field.addEventListener("input", () => {
      this.restored = false;
      void this.read();
    });
    this.field.addEventListener("keydown", (event) => event.key === "Enter" && !isComposed(event) && void this.read());
    for (const button of this.querySelectorAll<HTMLButtonElement>(".examples button")) {
      button.addEventListener("click", () => this.write(button.dataset["f"]!));
    }
    this.addEventListener("parameter-change", (event) => {
      const { name, value } = (event as CustomEvent<ParameterChange>).detail;
      void this.begin().then(() => {
        if (!this.hasBegun) return;
        this.tried.values[name] = value;
        this.moved.disturb();
      });
    });
    this.setAttribute("data-live", "");
    const sent = recall(this.id, "f", typedText);
    this.restored = sent !== undefined;
    if (sent !== undefined) this.write(sent);
    else if (this.field.value !== this.field.defaultValue) void this.read(); // the browser kept what stood here before a reload
  }

  /** The whole engine and the printer of formulas, from the reader's first touch on; if they did not come, from the next. */
  private async begin(): Promise<void> {
    if (this.hasBegun) return;
    const edition = await liveEdition(this);
    if (edition === undefined || this.hasBegun) return;
    this.edition = edition;
    this.tried = this.triedNow(edition.engine.formula(this.field.defaultValue) as Formula);
    this.setAnswered(true);
    this.hasBegun = true;
  }

  /** Puts a formula into the field as if it had been typed. */
  write(text: string): void {
    this.field.value = text;
    void this.read();
  }

  /** What stands in the field: its formula at once, or the sentence that says where it breaks. */
  private async read(): Promise<void> {
    this.toggleAttribute("data-stale", true);
    await this.begin();
    if (!this.hasBegun) return; // <late-notice> says it
    this.beside.stop();
    const text = this.field.value;
    keep(this.id, { f: text === this.field.defaultValue || text === "" ? undefined : text });
    const formula = this.edition.engine.formula(text);
    this.showMistake(text, isMistake(formula) ? formula : undefined);
    if (isMistake(formula)) {
      // The sender of a link saw another formula's answers than those that the page begins with.
      if (this.restored) this.toggleAttribute("data-unanswered", true);
      return this.showAnswered();
    }
    this.tried = this.triedNow(formula);
    this.section("result").querySelector(".display")!.innerHTML = this.edition.math(`\\htmlClass{role-f}{f(x)} = ${formula.expression.latex}`, "display").text;
    this.typed.disturb();
  }

  private triedNow({ expression, variables }: Formula): Tried {
    return { text: expression.plain, values: firstValues(variables, this.tried?.values) };
  }

  private showMistake(text: string, mistake: Mistake | undefined): void {
    const { words } = this.edition;
    this.field.setAttribute("aria-invalid", String(mistake !== undefined));
    const said = mistake === undefined ? html`` : html`<p>${mistakeSentence(words, mistake)}</p>${text.trim() !== "" && markedPlace(text, mistake.error.at)}`;
    const place = this.querySelector(".mistake")!;
    place.innerHTML = said.text;
    keepInSight(place, this.field);
  }

  private setAnswered(isWhole: boolean): void {
    this.answered = { tried: this.tried, result: this.section("result").innerHTML, isWhole };
  }

  /** On the way to a mistake a shorter formula was read, "2" of "2*(x": its f must not stand over another's f'. */
  private showAnswered(): void {
    this.tried = this.answered.tried;
    this.section("result").innerHTML = this.answered.result;
    if (!this.answered.isWhole) void this.answerRest();
  }

  private section(name: PartName): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  private show(name: PartName, content: Html): void {
    this.section(name).innerHTML = content.text;
    this.dispatchEvent(new Event("height-change", { bubbles: true }));
  }

  /** Everything about the formula, part by part as the answers come. */
  private async answer(): Promise<void> {
    if (this.field.getAttribute("aria-invalid") === "true") return;
    const { edition, tried } = this;
    if (!this.restored) keep(this.own("tree"), { turned: undefined });
    const derivation = await this.ask("derivation", (answer) => {
      this.show("result", triedResult(edition, tried, answer));
      return triedDerivation(edition, this.own("tree"), answer);
    }, tried.text, "x");
    if (derivation === "stopped") return;
    if (derivation === undefined) this.showWithoutDerivative();
    else this.showFigure(tried);
    this.setAnswered(false);
    for (const wait of ["data-stale", "data-unanswered"]) this.toggleAttribute(wait, false);
    await this.answerRest();
  }

  /** Its kinks and its facts. Whoever types on stops it; after a slip of the pen it is begun again. */
  private async answerRest(): Promise<void> {
    const { edition, answered } = this;
    const { tried } = answered;
    this.section("facts").setAttribute("aria-busy", "true"); // they are still another formula's
    if ((await this.ask("kinks", (answer) => triedKinks(edition, tried, answer), tried.text)) === "stopped") return;
    answered.isWhole = (await this.answerFacts(tried)) !== "stopped";
  }

  private answerFacts(tried: Tried): Promise<object | "stopped" | undefined> {
    const { edition } = this;
    return this.ask("facts", (answer) => triedFacts(edition, tried, answer), tried.text, { ...tried.values });
  }

  /** The facts follow a slider, unless another formula is on its way. */
  private async follow(): Promise<void> {
    if (this.tried === this.answered.tried) await this.answerFacts(this.tried);
  }

  /** Asks beside the page, and shows the answer, the mistake, or why there is none. */
  private async ask<Verb extends "derivation" | "kinks" | "facts">(
    verb: Verb,
    shown: (answer: Exclude<ReturnType<Core[Verb]>, Mistake>) => Html,
    ...asked: Parameters<Core[Verb]>
  ): Promise<Derivation | object | "stopped" | undefined> {
    const { words } = this.edition;
    const part = this.section(verb);
    part.setAttribute("aria-busy", "true");
    try {
      const answer = await this.beside.ask(patience, verb, ...asked);
      if (isMistake(answer)) {
        this.show(verb, html`<p>${mistakeSentence(words, answer)}</p>`);
        return undefined;
      }
      this.show(verb, shown(answer as Exclude<ReturnType<Core[Verb]>, Mistake>));
      return answer;
    } catch (reason) {
      if (!(reason instanceof NoAnswer)) throw reason;
      if (reason.why === "stopped") return "stopped";
      const sentence = { time: fill(words.try.took_too_long, { seconds: patience / 1000 }), failed: words.try.gave_up, lost: words.site.lost }[reason.why];
      this.show(verb, html`<p class="gave-up">${sentence}</p>`);
      return undefined;
    } finally {
      part.removeAttribute("aria-busy");
    }
  }

  /** What the build has named after this place: its figure, its derivation. */
  private own(part: "figure" | "tree"): string {
    return `${this.id}-${part}`;
  }

  /** f stands alone: without a derivative there is nothing to draw beside it. */
  private showWithoutDerivative(): void {
    this.section("result").querySelector(".displayed ~ .displayed")?.remove();
    this.show("figure", html``);
  }

  /** The new function in its own window; its point and its sliders stand where the address has them. */
  private showFigure({ text, values }: Tried): void {
    const id = this.own("figure");
    if (!this.restored) keep(id, { view: undefined });
    this.restored = false;
    this.show("figure", triedFigure(this.edition, id, { text, values: firstValues(Object.keys(values)) }));
  }
}

customElements.define("try-function", TryFunction);
export type { TryFunction };
