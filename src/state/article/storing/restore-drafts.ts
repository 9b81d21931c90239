import type { UnitKey } from "#core/document/article.ts";
import { isCommentDraft } from "#core/review/comment-draft.ts";
import { type Draft, isDraftOlder } from "#core/review/record.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, ownDraft } from "#state/article/session/article-session.ts";
import { takeUpComment } from "./comment-drafts.ts";
import { withDraftElsewhere, withOwnDraft } from "./draft-map.ts";
import { faceRecord } from "./other-tabs.ts";

/**
 * Takes up the drafts stored with the article. Those of tabs that are alive stay theirs; of all others (this tab's own, and tabs that ended) the newest of
 * each unit becomes this tab's. One that is older than what was decided since is put to the reviewer beside it.
 *
 * @returns how many became this tab's
 */
export function restoreDrafts(session: ArticleSession, stored: readonly Draft[], alive: ReadonlySet<string>): number {
  const { tab } = session.ports.records;
  const left = new Map<UnitKey, Draft>();
  for (const draft of stored) {
    if (selectUnit(session, draft.key) === null && !isCommentDraft(draft)) continue;
    if (draft.tab !== tab && alive.has(draft.tab)) hold(session, draft);
    else if (draft.at >= (left.get(draft.key)?.at ?? Number.NEGATIVE_INFINITY)) left.set(draft.key, draft);
  }
  let restored = 0;
  for (const draft of left.values()) {
    if (isCommentDraft(draft)) takeUpComment(session, draft);
    else if (takeUp(session, draft)) restored++;
  }
  let { drafts } = session.get();
  for (const key of session.elsewhere.keys()) drafts = withDraftElsewhere(session, session.get().records, drafts, key);
  session.patch({ drafts });
  return restored;
}

function hold(session: ArticleSession, draft: Draft): void {
  const ofUnit = session.elsewhere.get(draft.key) ?? new Map<string, Draft>();
  session.elsewhere.set(draft.key, ofUnit.set(draft.tab, draft));
}

function takeUp(session: ArticleSession, draft: Draft): boolean {
  const { records: port } = session.ports;
  const { key, text, at, tab, base } = draft;
  const { articleKey } = session.stored;
  const { records, drafts } = session.get();
  const record = records.get(key);
  const unit = selectUnit(session, key);
  // An article resumed in this page may hold a newer text than the one stored.
  if (unit === null || ownDraft(session, key) !== null || session.saves.busy(key)) return false;
  if (text === (record ?? unit).target) {
    void port.dropDraft(articleKey, key, tab);
    return false;
  }
  session.typedAt.set(key, at);
  session.patch({ drafts: withOwnDraft(session, records, drafts, key, text) });
  if (tab !== port.tab) void port.saveDraft(articleKey, { key, text, at, ...(base !== undefined && { base }) }, tab);
  if (record !== undefined && isDraftOlder(draft, record)) faceRecord(session, key);
  return true;
}
