// <checked-answer>: the engine says of the derivative that a reader types whether it is one, and what went wrong where it is not.
import { answerFound, writtenHints } from "../markup/checked-answer.ts";
import { liveEdition } from "../markup/live-edition.ts";
import { Rest } from "../plot/rest.ts";
import { oneOf, typedText } from "../state/readers.ts";
import { keepInSight } from "./in-sight.ts";
import { keep, recall } from "./page-state.ts";
import { isComposed } from "./typing.ts";

/** The hand has stopped typing for so many milliseconds: half a formula is no mistake. */
const restTime = 600;

class CheckedAnswer extends HTMLElement {
  private field!: HTMLInputElement;
  private readonly typed = new Rest(restTime, () => void this.check());

  connectedCallback(): void {
    this.field = this.querySelector("input")!;
    this.field.addEventListener("focus", () => void liveEdition(this), { once: true });
    this.field.addEventListener("input", () => this.typed.disturb());
    this.field.addEventListener("keydown", (event) => event.key === "Enter" && !isComposed(event) && void this.check());
    const sent = recall(this.id, "answer", typedText);
    if (sent !== undefined) this.field.value = sent;
    if (this.field.value !== "") void this.check();
    const solution = this.querySelector<HTMLDetailsElement>(".solution")!;
    solution.open ||= recall(this.id, "solution", oneOf(["open"])) !== undefined;
    solution.addEventListener("toggle", () => keep(this.id, { solution: solution.open ? "open" : undefined }));
    this.setAttribute("data-live", "");
  }

  private async check(): Promise<void> {
    const text = this.field.value.trim();
    keep(this.id, { answer: text === "" ? undefined : text });
    const edition = await liveEdition(this);
    if (edition === undefined || text !== this.field.value.trim()) return; // typed on meanwhile
    const found = this.querySelector(".found")!;
    found.innerHTML = text === "" ? "" : answerFound(edition, this.dataset["derivative"]!, writtenHints(this), text).text;
    keepInSight(found, this.field);
  }
}

customElements.define("checked-answer", CheckedAnswer);
