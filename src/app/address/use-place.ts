import { useSyncExternalStore } from "react";
import { isReturn, noteOf, type Place, placeOf, searchOf, unitKeyOf } from "./place.ts";

const listeners = new Set<() => void>();
let current = placeOf(location.search);
/** Until the reviewer goes anywhere else. A browser may lose an entry's state when the page is loaded again right after it was written. */
let isLoadedAgain = performance.getEntriesByType("navigation").some(isReload);

/** Call once before the first render. */
export function beginAtAddress(): void {
  window.addEventListener("popstate", () => {
    isLoadedAgain = false;
    adopt(placeOf(location.search));
  });
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, currentPlace);
}

export function currentPlace(): Place {
  return current;
}

/** Where to begin in the article of the address: as `ArticleActions.openArticle` takes it. */
export function placeInArticle(): readonly [asked: string | undefined, returning: boolean] {
  return [unitKeyOf(location.hash) ?? undefined, isLoadedAgain || isReturn(location.hash, history.state)];
}

/** Goes there with a new history entry, which Back leaves. */
export function goTo(place: Place): void {
  history.pushState(null, "", location.pathname + searchOf(place));
  isLoadedAgain = false;
  adopt(place);
}

/** Goes there in place of the present history entry. */
export function replacePlace(place: Place, hash = ""): void {
  history.replaceState(null, "", location.pathname + searchOf(place) + hash);
  adopt(place);
}

/** Writes the unit into the address without a history entry. */
export function showUnitInAddress(key: string): void {
  try {
    history.replaceState(noteOf(key), "", `${location.pathname}${location.search}#${encodeURIComponent(key)}`);
  } catch {
    // Safari allows a hundred changes in thirty seconds; the next one will be shown again.
  }
}

function isReload(entry: PerformanceEntry): boolean {
  return "type" in entry && (entry.type === "reload" || entry.type === "back_forward");
}

function adopt(place: Place): void {
  if (JSON.stringify(place) === JSON.stringify(current)) return;
  current = place;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
