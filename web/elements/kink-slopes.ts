// <kink-slopes f="elu(x, alpha)" parameter="alpha">: the slopes at the kink, and the verdict, as the figure's slider moves.
import { wholeEngine } from "../engine/browser.ts";
import { kinkSlopesAt, kinkSlopesSentence } from "../markup/kink-slopes.ts";
import { signs } from "../markup/verdict.ts";
import type { Words } from "../words/words.ts";
import { engineAndWords } from "./engine-and-words.ts";
import type { ParameterChange } from "./parameter-slider.ts";

class KinkSlopesLine extends HTMLElement {
  connectedCallback(): void {
    engineAndWords(this).then(
      ([, words]) =>
        this.closest("function-figure")?.addEventListener("parameter-change", (event) => {
          const { name, value } = (event as CustomEvent<ParameterChange>).detail;
          if (name === this.getAttribute("parameter")) void this.show(words, value);
        }),
      () => undefined, // <engine-notice> says it
    );
  }

  private value = NaN;

  private async show(words: Words, value: number): Promise<void> {
    this.value = value;
    const core = await wholeEngine();
    if (this.value !== value) return; // the slider has moved on
    const { left, right, verdict } = kinkSlopesAt(core, this.getAttribute("f")!, this.getAttribute("parameter")!, value);
    this.querySelector(".left")!.textContent = left;
    this.querySelector(".right")!.textContent = right;
    const mark = this.querySelector(".mark")!;
    if (mark.classList.contains(verdict)) return;
    mark.className = `mark ${verdict}`;
    mark.textContent = signs[verdict];
    // Said only when it changes.
    this.querySelector(".sentence")!.textContent = kinkSlopesSentence(words, verdict);
  }
}

customElements.define("kink-slopes", KinkSlopesLine);
