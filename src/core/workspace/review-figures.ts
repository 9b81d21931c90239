/** What a workspace's dashboard shows: of what was reviewed, when it was, and how far all of it is. */
import type { UnitKey } from "#core/document/article.ts";
import { isFieldKey } from "#core/document/unit-key.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import type { CoveragePoint } from "./coverage.ts";

export type StatusCounts = Readonly<Record<Exclude<Status, "unreviewed">, number>>;

export const noStatuses: StatusCounts = { approved: 0, edited: 0, "needs-work": 0 };

/** Of one article. */
export interface ReviewFigures {
  readonly statuses: StatusCounts;
  /** Segments approved, by the day on which they were: `2026-11-28`. */
  readonly days: ReadonlyMap<string, number>;
}

/** Of all. */
export interface WorkspaceFigures {
  /** By the articles’ paths; of those of which nothing was decided nothing. */
  readonly statuses: ReadonlyMap<string, StatusCounts>;
  readonly days: ReadonlyMap<string, number>;
  /** Findings that are open, by check, as far as they are counted. */
  readonly checks: ReadonlyMap<string, number>;
  /** How much the most frequent sentences settle; null until all articles have been read. */
  readonly coverage: readonly CoveragePoint[] | null;
}

/** @param dayOf the day of a moment, where the reviewer is */
export function figuresOf(
  decided: ReadonlyMap<UnitKey, UnitState & { readonly at: number }>,
  dayOf: (at: number) => string,
): ReviewFigures {
  const statuses = { ...noStatuses };
  const days = new Map<string, number>();
  for (const [key, { status, at }] of decided) {
    if (isFieldKey(key) || status === "unreviewed") continue;
    statuses[status] += 1;
    if (status === "approved") addTo(days, dayOf(at), 1);
  }
  return { statuses, days };
}

export function addTo(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
