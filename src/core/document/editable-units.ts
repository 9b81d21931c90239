import type { Article, Unit } from "./article.ts";

/** Whatever of an article can have another target, in document order: its units, which have rows, and its metadata, which has none. */
export function editableUnits({ units, metadata }: Pick<Article, "units" | "metadata">): readonly Unit[] {
  return metadata.length === 0 ? units : [...units, ...metadata].sort((a, b) => a.range.from - b.range.from);
}
