import type { UnitKey } from "#core/document/article.ts";
import { isFieldKey } from "#core/document/unit-key.ts";
import type { Status } from "./record.ts";

/** Whether a unit counts as one more approved: progress is told in segments. */
export function isApprovedSegment(key: UnitKey, status: Status | undefined): boolean {
  return status === "approved" && !isFieldKey(key);
}

/** How many units have each status. */
export type StatusCounts = Readonly<Record<Status, number>>;

const noUnits: StatusCounts = { unreviewed: 0, edited: 0, approved: 0, "needs-work": 0 };

export function countStatuses(statuses: Iterable<Status>): StatusCounts {
  const counts = { ...noUnits };
  for (const status of statuses) counts[status]++;
  return counts;
}

/** The counts after units moved from one status to another: as many steps as moves. */
export function moveStatuses(counts: StatusCounts, moves: Iterable<readonly [from: Status, to: Status]>): StatusCounts {
  const next = { ...counts };
  for (const [from, to] of moves) {
    next[from]--;
    next[to]++;
  }
  return next;
}
