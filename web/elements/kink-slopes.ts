// <kink-slopes f="elu(x, alpha)" parameter="alpha">: the slopes at the kink, and the verdict, as the figure's slider moves.
import type { Core } from "slope-core";
import { engineInTurn } from "../engine/browser.ts";
import { kinkSlopesAt, kinkSlopesSentence } from "../markup/kink-slopes.ts";
import { signs } from "../markup/verdict.ts";
import { loadWords } from "../words/load-words.ts";
import type { Words } from "../words/words.ts";
import type { ParameterChange } from "./parameter-slider.ts";

class KinkSlopesLine extends HTMLElement {
  connectedCallback(): void {
    Promise.all([engineInTurn(), loadWords(this)]).then(
      ([core, words]) =>
        this.closest("function-figure")?.addEventListener("parameter-change", (event) => {
          const { name, value } = (event as CustomEvent<ParameterChange>).detail;
          if (name === this.getAttribute("parameter")) this.show(core, words, value);
        }),
      () => undefined, // <engine-notice> says it
    );
  }

  private show(core: Core, words: Words, value: number): void {
    const { left, right, verdict } = kinkSlopesAt(core, this.getAttribute("f")!, this.getAttribute("parameter")!, value);
    this.querySelector(".left")!.textContent = left;
    this.querySelector(".right")!.textContent = right;
    const mark = this.querySelector(".mark")!;
    if (mark.classList.contains(verdict)) return;
    mark.className = `mark ${verdict}`;
    mark.querySelector("[aria-hidden]")!.textContent = signs[verdict];
    mark.querySelector(".visually-hidden")!.textContent = words.verdict[verdict];
    // Said only when it changes.
    this.querySelector(".sentence")!.textContent = kinkSlopesSentence(words, verdict);
  }
}

customElements.define("kink-slopes", KinkSlopesLine);
