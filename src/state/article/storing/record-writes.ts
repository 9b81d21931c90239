import type { UnitKey } from "#core/document/article.ts";
import type { UnitWrite } from "#core/ports.ts";
import { type Change, transitionsOf } from "#core/review/change.ts";
import type { Base } from "#state/article/queues/save-queue.ts";

/** What a Change asks of the record store, each from its base, signed with the reviewer's name where there is one. */
export function writesOf(
  change: Change,
  bases: ReadonlyMap<UnitKey, Base>,
  by: string | undefined,
): readonly UnitWrite[] {
  return Array.from(transitionsOf(change, "unit"), ([key, { to }]) => ({
    key,
    baseRevision: bases.get(key)?.revision ?? 0,
    state: to,
    ...(bases.get(key)?.isUnderWay && { followsOwn: true }),
    ...(by !== undefined && { by }),
  }));
}
