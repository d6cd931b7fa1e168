// What must be known before anything is painted: the reader's theme, what a teacher's link hides, where the reader will stand.
// And what may come only after the text: the formulas' fonts, the page's scripts and its engine. A plain script in the head itself,
// so it imports nothing.
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

  const listed = (name: string) => document.currentScript?.dataset[name]?.split(" ").filter(Boolean) ?? [];

  const fontFace = (family: string, address: string, source: string | BufferSource) => {
    const [, name, cut] = address.match(/(\w+)-(Regular|Italic)/)!;
    const face = new FontFace(`${family}_${name}`, source, { style: cut === "Italic" ? "italic" : "normal" });
    document.fonts.add(face);
    return face;
  };
  /**
   * Known from the beginning, and fetched when the text is there: a font that became known then would have the browser set every
   * line of the page once more. Until they have come, formulas are set in their hollow twins (style/fonts/hollow.mjs, site/fonts.ts):
   * the text need not wait, and nothing moves.
   */
  let fonts = listed("fonts").map((address) => fontFace("KaTeX", address, `url(${address})`));
  listed("hollow").forEach((twin, index) => fontFace("Hollow", listed("fonts")[index]!, Uint8Array.from(atob(twin), (byte) => byte.charCodeAt(0))));
  if (fonts.length > 0) root.dataset["hollow"] = "";
  const fetchFonts = () => {
    const show = () => {
      delete root.dataset["hollow"];
      void root.offsetHeight; // laid out in this task and painted in the frame's: together they would hold up a phone
      dispatchEvent(new Event("fonts-shown"));
    };
    // All together, so that the formulas are laid out once; and if one does not come, they do with the reader's own.
    Promise.all(fonts.map((font) => font.load())).then(show, show);
    fonts = [];
  };
  // The kept copy of the lecture answers at once.
  if (navigator.serviceWorker?.controller) fetchFonts();

  /** The still page says that it stays so: of its own script, nothing is there to say it. */
  const sayLost = () => {
    const notice = document.querySelector<HTMLElement>("engine-notice");
    if (notice === null) return;
    notice.hidden = false;
    notice.textContent = notice.dataset["lost"]!;
    root.dataset["engine"] = "missing";
  };
  /** The first is the script that asks for the others. */
  let later = listed("later");
  const fetchLater = () => {
    if (fonts.length > 0) fetchFonts();
    later.forEach((address, index) => {
      if (index === 0) {
        document.head.append(Object.assign(document.createElement("script"), { type: "module", src: address, onerror: sayLost }));
      } else {
        const isEngine = address.endsWith(".wasm");
        const link = { rel: isEngine ? "preload" : "modulepreload", as: isEngine ? "fetch" : "script", crossOrigin: "anonymous", href: address };
        document.head.append(Object.assign(document.createElement("link"), link));
      }
    });
    later = [];
  };
  addEventListener("DOMContentLoaded", () => {
    // Not when it has been drawn, but when it is seen: on a busy phone some frames lie between.
    new PerformanceObserver(fetchLater).observe({ type: "paint", buffered: true });
    setTimeout(fetchLater, 1000); // nothing is painted of a page in the background
  });
}
