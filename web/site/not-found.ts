// On the page that a host shows for an address it does not know: its links, which from any depth lead to the lecture above it.
// Without it they lead to the folder's own front page. A plain script in the head, so it imports nothing.
{
  /** The nearest folder above that holds the lecture. Some hosts answer every address with a page: a script is asked for. */
  const lectureFolder = async (): Promise<URL | undefined> => {
    for (let folder = new URL(".", location.href); ; folder = new URL("..", folder)) {
      const worker = await fetch(new URL("service-worker.js", folder), { method: "HEAD" });
      if (worker.ok && worker.headers.get("Content-Type")?.includes("javascript")) return folder;
      if (folder.pathname === "/") return undefined;
    }
  };
  const lead = (folder: URL | undefined) => {
    if (folder === undefined) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) {
      link.href = new URL(`${link.hreflang.slice(0, 2)}/index.html`, folder).href;
    }
    document.querySelector<HTMLLinkElement>("link[rel=icon]")!.href = new URL("icon.svg", folder).href;
  };
  // Without a network the links stay as they are.
  addEventListener("DOMContentLoaded", () => void lectureFolder().then(lead, () => undefined));
}
