/** Names that the articles of the workspace keep, by locale: learned once all are read, and empty before and without one. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { NamesByLocale } from "#core/ports/finding-counter.ts";
import type { Languages } from "./languages.ts";

const stores = new WeakMap<Languages, StoreApi<NamesByLocale>>();

/** Always the same one. A map takes the place of the one before (`setState(names, true)`). */
export function keptNamesOf(languages: Languages): StoreApi<NamesByLocale> {
  const store = stores.get(languages) ?? createStore<NamesByLocale>(() => new Map());
  stores.set(languages, store);
  return store;
}
