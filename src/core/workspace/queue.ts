/** Which article of a workspace is reviewed next. */
import { type ArticleRow, findingsWeight } from "./article-row.ts";

/** In the order of the paths, or first where there is most to find, or most that repeats. */
export type QueueOrder = "path" | "findings" | "repeats";

/**
 * Articles of which all segments are approved are passed over, and those that were left since the queue began come last: whoever leaves one unfinished wants another.
 *
 * @param rows in the order of their paths
 * @param from the place of the article that is left; null where none is
 * @param left paths of the articles that were left already
 * @returns null where no other is left to do
 */
export function nextInQueue(
  rows: readonly ArticleRow[],
  order: QueueOrder,
  from: number | null,
  left: ReadonlySet<string>,
): ArticleRow | null {
  const behind = from === null ? 0 : from + 1;
  let best: ArticleRow | null = null;
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(behind + step) % rows.length];
    if (row === undefined || isFinished(row) || (behind + step) % rows.length === from) continue;
    if (order === "path") return row;
    if (best === null || isBefore(row, best, order, left)) best = row;
  }
  return best;
}

/** One that has not been read yet is not. */
function isFinished({ summary, reviewed }: ArticleRow): boolean {
  return summary !== null && reviewed >= summary.segments;
}

function isBefore(one: ArticleRow, other: ArticleRow, order: "findings" | "repeats", left: ReadonlySet<string>) {
  const [oneLeft, otherLeft] = [left.has(one.path), left.has(other.path)];
  return oneLeft === otherLeft ? weightOf(one, order) > weightOf(other, order) : otherLeft;
}

function weightOf({ counted, repeats }: ArticleRow, order: "findings" | "repeats"): number {
  if (order === "repeats") return repeats ?? -1;
  return counted === null ? -1 : findingsWeight(counted.findings);
}
