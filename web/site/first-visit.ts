// Sends a first visit to the browser's language, a later one to the language last read; the page's links do without it.
{
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem("language");
  } catch {
    // Storage may be forbidden: then the browser's wish counts.
  }
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const language = chosen ?? wished.find((tag) => tag === "zh" || tag === "en") ?? "en";
  location.replace(`${language === "zh" ? "zh" : "en"}/index.html${location.hash}`);
}
