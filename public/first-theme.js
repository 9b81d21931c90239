/*
 * The theme that the reviewer chose, before anything is painted: without this the window would be painted in the system's until the application runs. What
 * is kept where, src/adapters/browser-settings says; all else of the look, and every later choice, follows from src/app/look/follow-look.ts.
 */
try {
  const { theme } = JSON.parse(localStorage.getItem("recto.preferences") ?? "{}");
  if (theme === "light" || theme === "dark") {
    document.documentElement.setAttribute("data-theme", theme);
    // For the canvas, until the style sheets are there.
    document.querySelector("meta[name=color-scheme]")?.setAttribute("content", theme);
  }
} catch {
  // No storage, or nothing that can be read: the system's theme.
}
