/**
 * The map of stored states, which is replaced and never mutated, with how many segments have each status carried along: from one map to the next
 * the counts change by as many steps as units did.
 */
import type { UnitKey } from "#core/document/article.ts";
import { countStatuses, moveStatuses, type StatusCounts } from "#core/review/progress.ts";
import type { Status, UnitRecord } from "#core/review/record.ts";
import type { OpenArticle } from "#state/article/session/article-state.ts";
import { selectUnit } from "./select-unit.ts";

type Records = ReadonlyMap<UnitKey, UnitRecord>;

const counted = new WeakMap<Records, { readonly open: OpenArticle; readonly counts: StatusCounts }>();

/** The records with some put in place. */
export function withRecords(open: OpenArticle, records: Records, changed: Records): Records {
  const counts = statusCounts(open, records);
  const moves: [Status, Status][] = [];
  const next = new Map(records);
  for (const [key, record] of changed) {
    if (selectUnit({ open }, key)?.kind === "segment") {
      moves.push([records.get(key)?.status ?? "unreviewed", record.status]);
    }
    next.set(key, record);
  }
  counted.set(next, { open, counts: moveStatuses(counts, moves) });
  return next;
}

/** How many segments of the article have each committed status. */
export function statusCounts(open: OpenArticle, records: Records): StatusCounts {
  const known = counted.get(records);
  if (known?.open === open) return known.counts;
  const segments = open.article.units.filter(({ kind }) => kind === "segment");
  const counts = countStatuses(segments.map(({ key }) => records.get(key)?.status ?? "unreviewed"));
  counted.set(records, { open, counts });
  return counts;
}
