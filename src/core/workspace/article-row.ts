/** What a workspace's list says of an article. */

import type { Severity } from "#core/checks/finding.ts";
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
  /** Null until they are counted. */
  readonly counted: CountedFindings | null;
  /** Segments whose source occurs elsewhere in the workspace; null until all articles have been read. */
  readonly repeats: number | null;
}

/** How many findings are open. */
export type FindingCounts = Readonly<Record<Severity, number>>;

export const noFindings: FindingCounts = { error: 0, warning: 0, info: 0 };

/** How many findings are open, by check. */
export type CheckCounts = ReadonlyMap<string, number>;

const NONE: CheckCounts = new Map();

/** Most articles have none: they share one map. */
export function countByCheck(findings: readonly { readonly check: string }[]): CheckCounts {
  if (findings.length === 0) return NONE;
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}

export interface CountedFindings {
  readonly findings: FindingCounts;
  readonly checks: CheckCounts;
  /** Words of the sources of approved segments. */
  readonly reviewedWords: number;
  /** Segments and fields that have another text than the machine translation. */
  readonly changed: number;
}

/** Sums over the articles that have been read. */
export interface WorkspaceTotals {
  readonly articles: number;
  readonly segments: number;
  readonly reviewed: number;
  readonly words: number;
  /** Of approved segments, of the articles in which they are counted. */
  readonly reviewedWords: number;
  /** Of the articles in which they are counted. */
  readonly errors: number;
  readonly findings: number;
}

export const nothingCounted: WorkspaceTotals = {
  articles: 0,
  segments: 0,
  reviewed: 0,
  words: 0,
  reviewedWords: 0,
  errors: 0,
  findings: 0,
};

/** The totals after one row has become another; null for one that was not there, or is no more. */
export function recount(totals: WorkspaceTotals, before: ArticleRow | null, after: ArticleRow | null): WorkspaceTotals {
  const [less, more] = [countsOf(before), countsOf(after)];
  return {
    articles: totals.articles + more.articles - less.articles,
    segments: totals.segments + more.segments - less.segments,
    reviewed: totals.reviewed + more.reviewed - less.reviewed,
    words: totals.words + more.words - less.words,
    reviewedWords: totals.reviewedWords + more.reviewedWords - less.reviewedWords,
    errors: totals.errors + more.errors - less.errors,
    findings: totals.findings + more.findings - less.findings,
  };
}

function countsOf(row: ArticleRow | null): WorkspaceTotals {
  if (row === null || row.summary === null) return nothingCounted;
  const { segments, words } = row.summary;
  const { error, warning, info } = row.counted?.findings ?? noFindings;
  return {
    articles: 1,
    segments,
    words,
    reviewed: row.reviewed,
    reviewedWords: row.counted?.reviewedWords ?? 0,
    errors: error,
    findings: error + warning + info,
  };
}

/** Whether the words of all approved segments are counted. */
export function areReviewedWordsKnown(rows: readonly ArticleRow[]): boolean {
  return rows.every(({ reviewed, counted }) => reviewed === 0 || counted !== null);
}

/** The title, or where there is none the file's name without its ending. */
export function titleOfRow({ path, summary }: ArticleRow): string {
  return summary?.title ?? fileNameOf(path).replace(/\.[^.]+$/, "");
}

export type ArticleColumn = "path" | "title" | "segments" | "words" | "reviewed" | "findings" | "repeats" | "changed";

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
function numberOf(
  { summary, reviewed, counted, repeats }: ArticleRow,
  column: Exclude<ArticleColumn, "path" | "title">,
): number {
  if (summary === null) return -1;
  if (column === "repeats") return repeats ?? -1;
  if (column === "changed") return counted?.changed ?? -1;
  if (column === "findings") return counted === null ? -1 : findingsWeight(counted.findings);
  return column === "reviewed" ? reviewed / summary.segments : summary[column];
}

/** One error counts more than any number of warnings. */
export function findingsWeight({ error, warning, info }: FindingCounts): number {
  return (error * 100_000 + warning) * 100_000 + info;
}
