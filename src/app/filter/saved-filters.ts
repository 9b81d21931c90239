/** Filters kept under a name, for every article. */
import * as v from "valibot";

export interface SavedFilter {
  readonly name: string;
  /** The filter's text. */
  readonly text: string;
}

const filled = v.pipe(v.string(), v.nonEmpty());
const savedFilter = v.object({ name: filled, text: filled });
const savedList = v.pipe(v.string(), v.parseJson(), v.array(v.unknown()));

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
  const list = v.safeParse(savedList, text);
  if (!list.success) return [];
  return list.output
    .filter((value) => v.is(savedFilter, value))
    .reduce<readonly SavedFilter[]>((filters, { name, text }) => withFilter(filters, { name, text }), []);
}

export function serializeSavedFilters(filters: readonly SavedFilter[]): string {
  return JSON.stringify(filters);
}
