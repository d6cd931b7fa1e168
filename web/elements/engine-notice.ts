// <engine-notice>: the sentence that appears when the engine cannot run; the still page stays as it is.
import { missing } from "../engine/browser.ts";

class EngineNotice extends HTMLElement {
  connectedCallback(): void {
    void missing.then((reason) => {
      this.hidden = false;
      document.documentElement.dataset["engine"] = "missing";
      console.info("The engine did not start:", reason);
    });
  }
}

customElements.define("engine-notice", EngineNotice);
