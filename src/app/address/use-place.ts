import { useSyncExternalStore } from "react";
import { historyEntryOf, type Place, placeOf } from "./place.ts";

const listeners = new Set<() => void>();
let current = placeOf(location.search, null);

/**
 * Call once before the first render. A reloaded page begins at the start screen, which offers the article: if it was the article that
 * made the page fail, reloading must lead away from it.
 */
export function beginAtAddress(): void {
  replacePlace(current, location.hash);
  window.addEventListener("popstate", () => {
    // Following a link to `#<unit key>` makes an entry that knows nothing of the place; it is still the same one.
    if (history.state === null) replacePlace(current, location.hash);
    else adopt(placeOf(location.search, history.state));
  });
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, currentPlace);
}

export function currentPlace(): Place {
  return current;
}

/** Goes there with a new history entry, which Back leaves. */
export function goTo(place: Place): void {
  const { search, state } = historyEntryOf(place);
  history.pushState(state, "", location.pathname + search);
  adopt(place);
}

/** Goes there in place of the present history entry. */
export function replacePlace(place: Place, hash = ""): void {
  const { search, state } = historyEntryOf(place);
  history.replaceState(state, "", location.pathname + search + hash);
  adopt(place);
}

/** Writes the unit into the address without a history entry. */
export function showUnitInAddress(key: string): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${location.search}#${encodeURIComponent(key)}`);
  } catch {
    // Safari allows a hundred changes in thirty seconds; the next one will be shown again.
  }
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
