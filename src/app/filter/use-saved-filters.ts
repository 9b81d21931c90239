/** The one holder of the saved filters: stores them, and shares them between tabs. */
import { useSyncExternalStore } from "react";
import {
  parseSavedFilters,
  type SavedFilter,
  serializeSavedFilters,
  withFilter,
  withoutFilter,
} from "./saved-filters.ts";

const storageKey = "recto.filters";
const listeners = new Set<() => void>();
let current: readonly SavedFilter[] | null = null;

export function useSavedFilters(): readonly SavedFilter[] {
  return useSyncExternalStore(subscribe, snapshot);
}

/** Those there are now. */
export function savedFilters(): readonly SavedFilter[] {
  return stored() ?? snapshot();
}

export function saveFilter(filter: SavedFilter): void {
  // Read anew: another tab may have saved one since.
  store(withFilter(stored() ?? snapshot(), filter));
}

export function removeSavedFilter(name: string): void {
  store(withoutFilter(stored() ?? snapshot(), name));
}

function snapshot(): readonly SavedFilter[] {
  current ??= stored() ?? [];
  return current;
}

function store(filters: readonly SavedFilter[]): void {
  try {
    localStorage.setItem(storageKey, serializeSavedFilters(filters));
  } catch {
    // No storage here: they hold for this page.
  }
  adopt(filters);
}

/** Null without storage. */
function stored(): readonly SavedFilter[] | null {
  try {
    return parseSavedFilters(localStorage.getItem(storageKey));
  } catch {
    return null;
  }
}

function adopt(filters: readonly SavedFilter[]): void {
  current = filters;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
}

function onStorage(event: StorageEvent): void {
  if (event.key === storageKey) adopt(parseSavedFilters(event.newValue));
}
