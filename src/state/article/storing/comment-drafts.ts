/** A comment that is being typed, in the state: it is kept and stored as a draft is. */
import type { UnitKey } from "#core/document/article.ts";
import { commentDraftKey } from "#core/review/comment-draft.ts";
import type { Draft } from "#core/review/record.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { withOwnDraft } from "./draft-map.ts";
import { reportSaving } from "./saving.ts";

/** The comment being typed on the unit, empty where none is. */
export function selectCommentDraft({ drafts }: Pick<ArticleState, "drafts">, key: UnitKey): string {
  return drafts.get(commentDraftKey(key))?.text ?? "";
}

/** The comment field's text, at every change; empty for none. */
export function typeComment(session: ArticleSession, key: UnitKey, text: string): void {
  keep(session, commentDraftKey(key), text === "" ? null : text, session.ports.clock.now());
  session.draftSaver.touch(commentDraftKey(key));
  reportSaving(session);
}

/** Takes up a comment that a visit to the article left behind. */
export function takeUpComment(session: ArticleSession, { key, text, at, tab }: Draft): void {
  const { records: port } = session.ports;
  const { articleKey } = session.stored;
  // An article resumed in this page may hold a newer text than the one stored.
  if (session.get().drafts.has(key)) return;
  keep(session, key, text, at);
  if (tab !== port.tab) void port.saveDraft(articleKey, { key, text, at }, tab);
}

function keep(session: ArticleSession, key: string, text: string | null, at: number): void {
  if (text === null) session.typedAt.delete(key);
  else session.typedAt.set(key, at);
  const { records, drafts } = session.get();
  session.patch({ drafts: withOwnDraft(session, records, drafts, key, text) });
}
