import type { UnitKey } from "#core/document/article.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";

type Drafts = ArticleState["drafts"];

/** The drafts with this tab's draft of the unit set, or, where `text` is null, taken out and another tab's shown in its place. */
export function withOwnDraft(
  session: ArticleSession,
  records: ReadonlyMap<UnitKey, UnitRecord>,
  drafts: Drafts,
  key: UnitKey,
  text: string | null,
): Drafts {
  const next = new Map(drafts);
  const shown = text === null ? draftElsewhere(session, records, key) : { text, elsewhere: false };
  if (shown === null) next.delete(key);
  else next.set(key, shown);
  return next;
}

/** The drafts after something about a unit's drafts in other tabs, or its record, changed. This tab's own draft goes before all others. */
export function withDraftElsewhere(
  session: ArticleSession,
  records: ReadonlyMap<UnitKey, UnitRecord>,
  drafts: Drafts,
  key: UnitKey,
): Drafts {
  const present = drafts.get(key);
  if (present !== undefined && !present.elsewhere) return drafts;
  const shown = draftElsewhere(session, records, key);
  if (shown === null && present === undefined) return drafts;
  if (shown !== null && shown.text === present?.text) return drafts;
  return withOwnDraft(session, records, drafts, key, null);
}

/** The newest draft of another tab; one that is older than what was decided since, or says the same, is not shown. */
function draftElsewhere(session: ArticleSession, records: ReadonlyMap<UnitKey, UnitRecord>, key: UnitKey) {
  const drafts = [...(session.elsewhere.get(key)?.values() ?? [])];
  const newest = drafts.sort((a, b) => a.at - b.at).at(-1);
  const unit = selectUnit(session, key);
  if (newest === undefined || unit === null) return null;
  const record = records.get(key);
  if (newest.at < (record?.at ?? 0) || newest.text === (record ?? unit).target) return null;
  return { text: newest.text, elsewhere: true };
}
