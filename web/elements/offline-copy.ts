// <offline-copy>: lets the browser keep the lecture, and says when a new version of it is there.

class OfflineCopy extends HTMLElement {
  connectedCallback(): void {
    if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
    // After the page itself has everything it needs.
    if (document.readyState === "complete") this.register();
    else addEventListener("load", () => this.register(), { once: true });
  }

  private register(): void {
    const { serviceWorker } = navigator;
    serviceWorker.register(this.getAttribute("src")!, { updateViaCache: "none" }).then(
      (registration) => {
        if (registration.waiting !== null) this.announce(registration.waiting);
        registration.addEventListener("updatefound", () => this.watch(registration.installing));
      },
      () => undefined, // Forbidden, or no room: the lecture is read from the network.
    );
    if (serviceWorker.controller === null) return;
    // The new version has taken over, asked for here or in another tab: no page goes on with files of two versions.
    serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  }

  private watch(worker: ServiceWorker | null): void {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller !== null) this.announce(worker);
    });
  }

  private announce(worker: ServiceWorker): void {
    this.hidden = false;
    this.querySelector("button")!.addEventListener("click", () => worker.postMessage("take-over"), { once: true });
  }
}

customElements.define("offline-copy", OfflineCopy);
