import type { UnitKey } from "#core/document/article.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import type { Sitting } from "#state/article/session/article-session.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";

type Drafts = ReviewState["drafts"];

/** The drafts with this tab's draft of the unit set, or, where `text` is null, taken out and another tab's shown in its place. */
export function withOwnDraft(
  sitting: Sitting,
  records: ReadonlyMap<UnitKey, UnitRecord>,
  drafts: Drafts,
  key: UnitKey,
  text: string | null,
): Drafts {
  const next = new Map(drafts);
  const shown = text === null ? draftElsewhere(sitting, records, key) : { text, elsewhere: false };
  if (shown === null) next.delete(key);
  else next.set(key, shown);
  return next;
}

/** The drafts after something about a unit's drafts in other tabs, or its record, changed. This tab's own draft goes before all others. */
export function withDraftElsewhere(
  sitting: Sitting,
  records: ReadonlyMap<UnitKey, UnitRecord>,
  drafts: Drafts,
  key: UnitKey,
): Drafts {
  const present = drafts.get(key);
  if (present !== undefined && !present.elsewhere) return drafts;
  const shown = draftElsewhere(sitting, records, key);
  if (shown === null && present === undefined) return drafts;
  if (shown !== null && shown.text === present?.text) return drafts;
  return withOwnDraft(sitting, records, drafts, key, null);
}

/** The newest draft of another tab; one that is older than what was decided since, or says the same, is not shown. */
function draftElsewhere(sitting: Sitting, records: ReadonlyMap<UnitKey, UnitRecord>, key: UnitKey) {
  const drafts = [...(sitting.elsewhere.get(key)?.values() ?? [])];
  const newest = drafts.sort((a, b) => a.at - b.at).at(-1);
  const unit = selectUnit(sitting, key);
  if (newest === undefined || unit === null) return null;
  const record = records.get(key);
  if (newest.at < (record?.at ?? 0) || newest.text === (record ?? unit).target) return null;
  return { text: newest.text, elsewhere: true };
}
