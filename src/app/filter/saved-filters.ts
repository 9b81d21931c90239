/** Filters kept under a name, for every article. */

export interface SavedFilter {
  readonly name: string;
  /** The filter's text. */
  readonly text: string;
}

const mostFilters = 100;

/** The list with the filter in it, in place of an earlier one of its name; sorted by name. */
export function withFilter(filters: readonly SavedFilter[], filter: SavedFilter): readonly SavedFilter[] {
  const others = filters.filter(({ name }) => name !== filter.name);
  return [...others, filter].sort((a, b) => a.name.localeCompare(b.name)).slice(0, mostFilters);
}

export function withoutFilter(filters: readonly SavedFilter[], name: string): readonly SavedFilter[] {
  return filters.filter((filter) => filter.name !== name);
}

/** Reads what `serializeSavedFilters` wrote; whatever is missing or wrong is left out. */
export function parseSavedFilters(text: string | null): readonly SavedFilter[] {
  const value = jsonOf(text);
  if (!Array.isArray(value)) return [];
  return value
    .filter(isSavedFilter)
    .reduce<readonly SavedFilter[]>((filters, { name, text }) => withFilter(filters, { name, text }), []);
}

export function serializeSavedFilters(filters: readonly SavedFilter[]): string {
  return JSON.stringify(filters);
}

function isSavedFilter(value: unknown): value is SavedFilter {
  if (typeof value !== "object" || value === null || !("name" in value && "text" in value)) return false;
  return typeof value.name === "string" && value.name !== "" && typeof value.text === "string" && value.text !== "";
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
