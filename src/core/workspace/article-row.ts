/** What a workspace's list says of an article. */
import { mapSliced, type Sliced } from "#core/slices/sliced.ts";
import { sortSliced } from "#core/slices/sort-sliced.ts";
import type { ArticleSummary } from "./index-article.ts";
import { fileNameOf, foldName } from "./workspace-path.ts";

export interface ArticleRow {
  readonly path: string;
  /** Null until the file has been read. */
  readonly summary: ArticleSummary | null;
  /** Segments approved. */
  readonly reviewed: number;
}

/** Sums over the articles that have been read. */
export interface WorkspaceTotals {
  readonly articles: number;
  readonly segments: number;
  readonly reviewed: number;
  readonly words: number;
}

export const nothingCounted: WorkspaceTotals = { articles: 0, segments: 0, reviewed: 0, words: 0 };

/** The totals after one row has become another; null for one that was not there, or is no more. */
export function recount(totals: WorkspaceTotals, before: ArticleRow | null, after: ArticleRow | null): WorkspaceTotals {
  const [less, more] = [countsOf(before), countsOf(after)];
  return {
    articles: totals.articles + more.articles - less.articles,
    segments: totals.segments + more.segments - less.segments,
    reviewed: totals.reviewed + more.reviewed - less.reviewed,
    words: totals.words + more.words - less.words,
  };
}

function countsOf(row: ArticleRow | null): WorkspaceTotals {
  if (row === null || row.summary === null) return nothingCounted;
  const { segments, words } = row.summary;
  return { articles: 1, segments, words, reviewed: row.reviewed };
}

/** The title, or where there is none the file's name without its ending. */
export function titleOfRow({ path, summary }: ArticleRow): string {
  return summary?.title ?? fileNameOf(path).replace(/\.[^.]+$/, "");
}

export type ArticleColumn = "path" | "title" | "segments" | "words" | "reviewed";

export interface ArticleOrder {
  readonly column: ArticleColumn;
  readonly isDescending: boolean;
}

export const pathOrder: ArticleOrder = { column: "path", isDescending: false };

/**
 * @param rows in the order of their paths, which rows that are alike keep
 * @returns the places of the rows, in the order asked for
 */
export function* sortRows(
  rows: readonly ArticleRow[],
  { column, isDescending }: ArticleOrder,
): Sliced<readonly number[]> {
  const sign = isDescending ? -1 : 1;
  const keyed = yield* mapSliced(rows, (row, place) => ({ place, key: keyOf(row, place, column) }));
  const sorted = yield* sortSliced(keyed, (a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
  return yield* mapSliced(sorted, ({ place }) => place);
}

function keyOf(row: ArticleRow, place: number, column: ArticleColumn): string | number {
  if (column === "path") return place;
  return column === "title" ? foldName(titleOfRow(row)) : numberOf(row, column);
}

/** How much of an article is reviewed, not how many segments: a short one that is done stands behind a long one that is begun. */
function numberOf({ summary, reviewed }: ArticleRow, column: "segments" | "words" | "reviewed"): number {
  if (summary === null) return -1;
  return column === "reviewed" ? reviewed / summary.segments : summary[column];
}
