// <offline-copy>: lets the browser keep the lecture, and says when a new version of it is there.
import { afterTurns } from "../engine/browser.ts";

/**
 * Milliseconds that the page has been there before the copy begins. It is more than a hundred files: on a slow line they would stand
 * before what the reader asks for next, and keeping them takes a phone's processor, while its reader begins to scroll.
 */
const restBefore = 6000;

class OfflineCopy extends HTMLElement {
  connectedCallback(): void {
    if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
    // The new version has taken over, asked for here or in another tab: no page goes on with files of two versions.
    if (navigator.serviceWorker.controller !== null) {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    }
    // After the page itself has everything it needs.
    const begin = () => void afterTurns().then(() => setTimeout(() => this.register(), restBefore));
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin, { once: true });
  }

  private register(): void {
    navigator.serviceWorker.register(this.getAttribute("src")!, { updateViaCache: "none" }).then(
      (registration) => {
        if (registration.waiting !== null) this.announce(registration.waiting);
        this.watch(registration.installing); // the browser may have looked for it by itself, with the page
        registration.addEventListener("updatefound", () => this.watch(registration.installing));
      },
      () => undefined, // Forbidden, or no room: the lecture is read from the network.
    );
  }

  private watch(worker: ServiceWorker | null): void {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller !== null) this.announce(worker);
    });
  }

  private announce(worker: ServiceWorker): void {
    this.hidden = false;
    this.querySelector("button")!.addEventListener("click", () => worker.postMessage("take-over"));
  }
}

customElements.define("offline-copy", OfflineCopy);
