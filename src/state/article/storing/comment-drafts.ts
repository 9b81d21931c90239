/** A comment that is being typed, in the state: it is kept and stored as a draft is. */
import type { UnitKey } from "#core/document/article.ts";
import { commentDraftKey } from "#core/review/comment-draft.ts";
import type { Draft } from "#core/review/record.ts";
import type { Session, Sitting } from "#state/article/session/article-session.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";
import { withOwnDraft } from "./draft-map.ts";
import { reportSaving } from "./saving.ts";

/** The comment being typed on the unit, empty where none is. */
export function selectCommentDraft({ drafts }: Pick<ReviewState, "drafts">, key: UnitKey): string {
  return drafts.get(commentDraftKey(key))?.text ?? "";
}

/** The comment field's text, at every change; empty for none. */
export function typeComment(session: Session, key: UnitKey, text: string): void {
  const { sitting } = session;
  if (sitting === null) return;
  keep(session, sitting, commentDraftKey(key), text === "" ? null : text, session.clock.now());
  sitting.draftSaver.touch(commentDraftKey(key));
  reportSaving(session, sitting);
}

/** Takes up a comment that a visit to the article left behind. */
export function takeUpComment(session: Session, sitting: Sitting, { key, text, at, tab }: Draft): void {
  const { port } = session;
  const { articleKey } = sitting.stored;
  // An article resumed in this page may hold a newer text than the one stored.
  if (session.get().drafts.has(key)) return;
  keep(session, sitting, key, text, at);
  if (tab === port.tab) return;
  // The earlier tab's copy goes only once this tab's is stored.
  void port
    .saveDraft(articleKey, { key, text, at })
    .then(({ ok }) => (ok ? port.dropDraft(articleKey, key, tab) : null));
}

function keep(session: Session, sitting: Sitting, key: string, text: string | null, at: number): void {
  if (text === null) sitting.typedAt.delete(key);
  else sitting.typedAt.set(key, at);
  const { records, drafts } = session.get();
  session.patch({ drafts: withOwnDraft(sitting, records, drafts, key, text) });
}
