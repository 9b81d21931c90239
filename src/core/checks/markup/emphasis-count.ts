import type { Side } from "#core/checks/reading/subject.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";

export type EmphasisSort = "bold" | "italic";

/** By markers or by a tag that is closed; null for what is neither. */
export function emphasisSort({ kind, key, content }: MarkupNode): EmphasisSort | null {
  if (kind === "strong") return "bold";
  if (kind === "emphasis") return "italic";
  if (kind !== "tag" || content === null) return null;
  const name = /^<(b|strong|i|em)\b/i.exec(key)?.[1]?.toLowerCase();
  return name === undefined ? null : name === "b" || name === "strong" ? "bold" : "italic";
}

/** How many runs of a sort a text has. */
export function emphasisCount({ flat }: Side, sort: EmphasisSort): number {
  return flat.filter((node) => emphasisSort(node) === sort).length;
}
