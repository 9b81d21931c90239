/** What was decided about articles, on its way to another machine or to the command line. Rules by number: docs/spec/records.md. */
import type { Dismissal } from "#core/review/dismissal.ts";
import type { Draft, UnitRecord } from "#core/review/record.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";

/** One version of an article and all that was decided about it. */
export interface RecordedArticle {
  /** In its workspace, `/` between folders. */
  readonly path: string;
  readonly locale: string | null;
  /** The whole text as the machine left it, byte order mark included. */
  readonly text: string;
  readonly review: ArticleReview;
}

export interface ReviewRecords {
  /** What the reviewer calls the workspace; empty for files that were opened together. */
  readonly workspace: string;
  readonly articles: readonly RecordedArticle[];
  /** Dismissals that hold for every article. */
  readonly everywhere: readonly Dismissal[];
}

/** Of drafts that come with records: no tab that lives has that name, so that whoever opens the article takes them up. */
export const IMPORTED_TAB = "imported";

/** Tells versions of a unit apart wherever they are kept: revisions count on each machine by themselves. */
export function versionId({ target, status, reason, at, by }: UnitRecord): string {
  return JSON.stringify([target, status, reason, at, by ?? null]);
}

/** All versions of a unit in the one order that they have on every machine, each once, the present one last. */
export function historyOf(present: UnitRecord, versions: readonly UnitRecord[]): readonly UnitRecord[] {
  const last = versionId(present);
  const byId = new Map(versions.map((version) => [versionId(version), version]));
  byId.delete(last);
  const before = Array.from(byId).sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1));
  return [...before.map(([, version]) => version), present];
}

/** Of each unit what was typed last, in the one order. */
export function lastDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const last = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = last.get(draft.key);
    if (known === undefined || known.at < draft.at || (known.at === draft.at && known.text < draft.text))
      last.set(draft.key, draft);
  }
  return [...last.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
