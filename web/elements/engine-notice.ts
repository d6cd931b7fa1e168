// <engine-notice>: the sentence that appears when the engine cannot run, or has not arrived; the still page stays as it is.
import { missing } from "../engine/browser.ts";

/** The browser is to blame, and not the way to it. */
function cannotRun(reason: unknown): boolean {
  return typeof WebAssembly === "undefined" || [WebAssembly.CompileError, WebAssembly.LinkError, WebAssembly.RuntimeError].some((kind) => reason instanceof kind);
}

class EngineNotice extends HTMLElement {
  connectedCallback(): void {
    void missing.then((reason) => {
      this.hidden = false;
      if (!cannotRun(reason)) this.textContent = this.dataset["lost"]!;
      document.documentElement.dataset["engine"] = "missing";
      console.info("The engine did not start:", reason);
    });
  }
}

customElements.define("engine-notice", EngineNotice);
