// What must be known before anything is painted: the reader's theme, and what a teacher's link hides. A plain script in
// the head, so it imports nothing.
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
}
