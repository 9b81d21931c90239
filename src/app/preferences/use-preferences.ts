/** The one holder of the preferences: stores them, and shows them on the document's root, where the theme reads them. */
import { useSyncExternalStore } from "react";
import { defaultPreferences, type Preferences, parsePreferences, serializePreferences } from "./preferences.ts";

const storageKey = "recto.preferences";
const listeners = new Set<() => void>();
let current = defaultPreferences;

/** Call once before the first render, so that nothing is painted in the wrong colours. */
export function loadPreferences(): void {
  current = parsePreferences(stored());
  show(current);
  window.addEventListener("storage", (event) => {
    if (event.key === storageKey) adopt(parsePreferences(event.newValue));
  });
}

export function changePreferences(change: Partial<Preferences>): void {
  adopt({ ...current, ...change });
  try {
    localStorage.setItem(storageKey, serializePreferences(current));
  } catch {
    // No storage here: the choice holds for this page.
  }
}

/** As they are now, for what is done outside of rendering. */
export function currentPreferences(): Preferences {
  return current;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function adopt(preferences: Preferences): void {
  current = preferences;
  show(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show({ theme, textSize, density, mirrored, showSpaces, panelWidth }: Preferences): void {
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
