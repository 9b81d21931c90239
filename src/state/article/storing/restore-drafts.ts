import type { UnitKey } from "#core/document/article.ts";
import { isCommentDraft } from "#core/review/comment-draft.ts";
import type { Draft } from "#core/review/record.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { ownDraft, type Session, type Sitting } from "#state/article/session/article-session.ts";
import { takeUpComment } from "./comment-drafts.ts";
import { withDraftElsewhere, withOwnDraft } from "./draft-map.ts";
import { faceRecord } from "./other-tabs.ts";

/**
 * Takes up the drafts stored with the article. Those of tabs that are alive stay theirs; of all others (this tab's own, and tabs that ended) the newest of
 * each unit becomes this tab's. One that is older than what was decided since is put to the reviewer beside it.
 *
 * @returns how many became this tab's
 */
export function restoreDrafts(
  session: Session,
  sitting: Sitting,
  stored: readonly Draft[],
  alive: ReadonlySet<string>,
): number {
  const { tab } = session.port;
  const left = new Map<UnitKey, Draft>();
  for (const draft of stored) {
    if (selectUnit(sitting, draft.key) === null && !isCommentDraft(draft)) continue;
    if (draft.tab !== tab && alive.has(draft.tab)) hold(sitting, draft);
    else if (draft.at >= (left.get(draft.key)?.at ?? Number.NEGATIVE_INFINITY)) left.set(draft.key, draft);
  }
  let restored = 0;
  for (const draft of left.values()) {
    if (isCommentDraft(draft)) takeUpComment(session, sitting, draft);
    else if (takeUp(session, sitting, draft)) restored++;
  }
  let { drafts } = session.get();
  for (const key of sitting.elsewhere.keys()) drafts = withDraftElsewhere(sitting, session.get().records, drafts, key);
  session.patch({ drafts });
  return restored;
}

function hold(sitting: Sitting, draft: Draft): void {
  const ofUnit = sitting.elsewhere.get(draft.key) ?? new Map<string, Draft>();
  sitting.elsewhere.set(draft.key, ofUnit.set(draft.tab, draft));
}

function takeUp(session: Session, sitting: Sitting, draft: Draft): boolean {
  const { port } = session;
  const { key, text, at, tab } = draft;
  const { articleKey } = sitting.stored;
  const { records, drafts } = session.get();
  const record = records.get(key);
  const unit = selectUnit(sitting, key);
  // An article resumed in this page may hold a newer text than the one stored.
  if (unit === null || ownDraft(session, key) !== null || sitting.saves.busy(key)) return false;
  if (text === (record ?? unit).target) {
    void port.dropDraft(articleKey, key, tab);
    return false;
  }
  sitting.typedAt.set(key, at);
  session.patch({ drafts: withOwnDraft(sitting, records, drafts, key, text) });
  if (tab !== port.tab) {
    // The earlier tab's copy goes only once this tab's is stored.
    void port
      .saveDraft(articleKey, { key, text, at })
      .then(({ ok }) => (ok ? port.dropDraft(articleKey, key, tab) : null));
  }
  if (record !== undefined && at < record.at) faceRecord(session, sitting, key);
  return true;
}
