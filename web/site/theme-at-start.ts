// Sets the reader's theme before anything is painted; a plain script in the head, so it imports nothing.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
} catch {
  // Storage may be forbidden: then the system's theme stays.
}
