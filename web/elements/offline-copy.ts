// <offline-copy>: lets the browser keep the lecture, also as an app of its own, and says when a new version of it is there.
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
    const isKept = navigator.serviceWorker.controller !== null;
    if (isKept) {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      this.nameManifest();
    }
    // After the page itself has everything it needs.
    const begin = () => void afterTurns().then(() => setTimeout(() => {
      if (!isKept) this.nameManifest();
      this.register();
    }, restBefore));
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin, { once: true });
  }

  /**
   * Browsers fetch it as soon as it is named: over a slow line a first page would be painted later for it. On a kept page it is at hand,
   * and named at once: Chromium, fetching it through the old service worker, may keep a new one waiting.
   */
  private nameManifest(): void {
    document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: this.getAttribute("manifest")! }));
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
