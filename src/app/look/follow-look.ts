import type { Settings } from "#core/settings/settings.ts";
import type { SettingsStore } from "#state/workspace/settings-store.ts";

/**
 * Shows on the document's root, where the style sheets read it, how the window is to look, now and after every change. Call once before the first render, so
 * that nothing is painted in the wrong colours.
 */
export function followLook(settings: Pick<SettingsStore, "getState" | "subscribe">): void {
  show(settings.getState());
  settings.subscribe(show);
}

function show({ theme, textSize, density, mirrored, showSpaces, panelWidth }: Settings): void {
  const root = document.documentElement;
  if (theme === "system") root.removeAttribute("data-theme");
  else root.setAttribute("data-theme", theme);
  root.setAttribute("data-density", density);
  root.toggleAttribute("data-mirrored", mirrored);
  root.toggleAttribute("data-show-spaces", showSpaces);
  showPixels(root, "--size-text", textSize);
  showPixels(root, "--panel-width", panelWidth);
}

/** Null leaves it to the style sheet. */
function showPixels(root: HTMLElement, name: string, pixels: number | null): void {
  if (pixels === null) root.style.removeProperty(name);
  else root.style.setProperty(name, `${pixels}px`);
}
