import type { UnitWrite } from "#core/ports.ts";
import type { Change } from "#core/review/change.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

/** What a Change asks of the record store, each from the revision last known, signed with the reviewer's name where there is one. */
export function writesOf(
  { revisions }: ArticleSession,
  { units }: Change,
  by: string | undefined,
): readonly UnitWrite[] {
  return Array.from(units, ([key, { to }]) => ({
    key,
    baseRevision: revisions.get(key) ?? 0,
    state: to,
    ...(by !== undefined && { by }),
  }));
}
