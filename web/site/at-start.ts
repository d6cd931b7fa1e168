// What must be known before anything is painted: the reader's theme, what a teacher's link hides, where the reader will stand.
// And what may come only after the text: the page's scripts and its engine. A plain script in the head itself, so it imports nothing.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
  } catch {
    // Storage may be forbidden: then the system's theme stays.
  }
  const hide = new URLSearchParams(location.search).get("hide");
  if (hide !== null) root.dataset["hide"] = hide.slice(0, 200).split(",").join(" ");

  // Who comes to a place within the page, or back to it, needs every height above that place at once.
  const [came] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (location.hash !== "" || came?.type !== "navigate") root.dataset["whole"] = "";

  /** The addresses in `data-later`; the first is the script that asks for the others. */
  let later = document.currentScript?.dataset["later"]?.split(" ") ?? [];
  const fetchLater = () => {
    later.forEach((address, index) => {
      if (index === 0) {
        document.head.append(Object.assign(document.createElement("script"), { type: "module", src: address }));
      } else {
        const isEngine = address.endsWith(".wasm");
        const link = { rel: isEngine ? "preload" : "modulepreload", as: isEngine ? "fetch" : "script", crossOrigin: "anonymous", href: address };
        document.head.append(Object.assign(document.createElement("link"), link));
      }
    });
    later = [];
  };
  addEventListener("DOMContentLoaded", () => {
    requestAnimationFrame(() => setTimeout(fetchLater));
    setTimeout(fetchLater, 1000); // nothing is painted of a page in the background
  });
}
