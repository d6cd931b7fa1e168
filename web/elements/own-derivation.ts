// <own-derivation>: the engine says of each line that a reader writes whether it follows from the line before.
import { liveEdition } from "../markup/live-edition.ts";
import { judgedOwn } from "../markup/own-derivation.ts";
import { Rest } from "../plot/rest.ts";
import { typedText } from "../state/readers.ts";
import { keep, recall } from "./page-state.ts";

/** The hand has stopped typing for so many milliseconds: half a line is no mistake. */
const restTime = 600;

class OwnDerivation extends HTMLElement {
  private field!: HTMLTextAreaElement;
  private readonly typed = new Rest(restTime, () => void this.judge());

  connectedCallback(): void {
    this.field = this.querySelector("textarea")!;
    this.field.addEventListener("focus", () => void liveEdition(this), { once: true });
    this.field.addEventListener("input", () => this.typed.disturb());
    const sent = recall(this.id, "lines", typedText);
    if (sent !== undefined) this.field.value = sent;
    if (this.field.value !== this.field.defaultValue) void this.judge();
    this.setAttribute("data-live", "");
  }

  private async judge(): Promise<void> {
    const text = this.field.value;
    keep(this.id, { lines: text === this.field.defaultValue || text === "" ? undefined : text });
    const edition = await liveEdition(this);
    if (edition === undefined || text !== this.field.value) return; // <late-notice> says it; or typed on meanwhile
    const { lines, said } = judgedOwn(edition, text);
    this.querySelector(".lines")!.innerHTML = lines.text;
    this.querySelector(".tally")!.textContent = said;
    this.dispatchEvent(new Event("height-change", { bubbles: true }));
  }
}

customElements.define("own-derivation", OwnDerivation);
