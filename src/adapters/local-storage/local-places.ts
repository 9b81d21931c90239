import type { ArticlePlace, PlaceStore } from "#core/ports.ts";

const storageKey = "recto.places";
/** The oldest go first. */
const MOST_PLACES = 200;

/**
 * Places in one entry of the browser's local storage, which can be written while the page goes away. Without storage, or with an entry of another
 * hand, there are none.
 */
export function createLocalPlaces(storage: () => Storage): PlaceStore {
  const change = (articleKey: string, place: ArticlePlace | null) => {
    try {
      const others = parsePlaces(storage().getItem(storageKey)).filter(([key]) => key !== articleKey);
      const places = place === null ? others : [...others.slice(1 - MOST_PLACES), [articleKey, place]];
      storage().setItem(storageKey, JSON.stringify(places));
    } catch {
      // No storage, or no room: the article opens at its first unreviewed segment.
    }
  };
  return {
    load: (articleKey) => {
      try {
        return parsePlaces(storage().getItem(storageKey)).find(([key]) => key === articleKey)?.[1] ?? null;
      } catch {
        return null;
      }
    },
    save: change,
    forget: (articleKey) => change(articleKey, null),
  };
}

type Entry = readonly [articleKey: string, place: ArticlePlace];

function parsePlaces(text: string | null): readonly Entry[] {
  const value = jsonOf(text ?? "[]");
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && isPlace(value[1]);
}

function isPlace(value: unknown): value is ArticlePlace {
  if (typeof value !== "object" || value === null) return false;
  if (!("activeKey" in value && "filter" in value && "top" in value)) return false;
  const isKey = value.activeKey === null || typeof value.activeKey === "string";
  const isMode = !("mode" in value) || value.mode === "grid" || value.mode === "editor";
  return isKey && isMode && typeof value.filter === "string" && (value.top === null || isTop(value.top));
}

function isTop(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("key" in value && "offset" in value)) return false;
  return typeof value.key === "string" && typeof value.offset === "number" && Number.isFinite(value.offset);
}
