// <kink-slopes f="elu(x, alpha)" parameter="alpha">: the slopes at the kink, and the verdict, as the figure's slider moves.
import type { Plot } from "slope-plot";
import { arrival } from "../engine/arrival.ts";
import { wholeEngine } from "../engine/browser.ts";
import { kinkSlopesAt, kinkSlopesSentence } from "../markup/kink-slopes.ts";
import { signs } from "../markup/verdict.ts";
import type { Words } from "../words/words.ts";
import { haveMoved, type ParameterChange, parameterValues } from "./parameter-slider.ts";
import { WakingElement } from "./waking-element.ts";

class KinkSlopesLine extends WakingElement {
  private value = NaN;

  protected wake(_: Plot, words: Words): void {
    const parameter = this.getAttribute("parameter")!;
    const figure = this.closest("function-figure")!;
    figure.addEventListener("parameter-change", (event) => {
      const { name, value } = (event as CustomEvent<ParameterChange>).detail;
      if (name === parameter) void this.show(words, value);
    });
    if (haveMoved(figure)) void this.show(words, parameterValues(figure)[parameter]!);
  }

  private async show(words: Words, value: number): Promise<void> {
    this.value = value;
    this.toggleAttribute("data-stale", true);
    const core = await arrival(wholeEngine());
    if (core === undefined || this.value !== value) return; // the slider has moved on, or <late-notice> says it
    this.toggleAttribute("data-stale", false);
    const { left, right, verdict } = kinkSlopesAt(core, this.getAttribute("f")!, this.getAttribute("parameter")!, value);
    this.child(".left").textContent = left;
    this.child(".right").textContent = right;
    const mark = this.child(".mark");
    if (mark.classList.contains(verdict)) return;
    mark.className = `mark ${verdict}`;
    mark.textContent = signs[verdict];
    // Said only when it changes.
    this.child(".sentence").textContent = kinkSlopesSentence(words, verdict);
  }
}

customElements.define("kink-slopes", KinkSlopesLine);
