/** The map of comments, by unit, which is replaced and never mutated; deleted ones stay in it, so that an older copy never brings them back. */
import type { UnitKey } from "#core/document/article.ts";
import type { StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Transitions } from "#core/review/change.ts";
import type { Comment, CommentId } from "#core/review/comment.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

type Comments = ReadonlyMap<UnitKey, readonly Comment[]>;

export function findComment(comments: Comments, id: CommentId): Comment | undefined {
  for (const ofUnit of comments.values()) {
    const found = ofUnit.find((comment) => comment.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Does what a Change says about comments: shown at once, stored at once. */
export function applyComments(session: ArticleSession, changed: Transitions<"comment">): void {
  let { comments } = session.get();
  for (const [id, { to }] of changed) {
    const last = findComment(comments, id)?.changedAt ?? 0;
    comments = withComment(comments, { ...to, changedAt: Math.max(session.ports.clock.now(), last + 1) });
    session.annotationSaver.touch(id);
  }
  session.patch({ comments });
  session.annotationSaver.run();
}

/** Takes comments of the store or of another tab, where they are newer than those here. */
export function takeComments(session: ArticleSession, stored: readonly Comment[]): void {
  let { comments } = session.get();
  for (const comment of stored) {
    const known = findComment(comments, comment.id);
    if (known === undefined || known.changedAt < comment.changedAt) comments = withComment(comments, comment);
  }
  if (comments !== session.get().comments) session.patch({ comments });
}

/** @param remember makes the record store know the article */
export async function storeComment(
  session: ArticleSession,
  id: CommentId,
  remember: () => Promise<StoreFailure | null>,
): Promise<Result<void, StoreFailure>> {
  const { articleKey } = session.stored;
  const comment = findComment(session.get().comments, id);
  if (comment === undefined) return ok(undefined);
  const failure = await remember();
  return failure === null ? session.ports.records.saveComment(articleKey, comment) : fail(failure);
}

function withComment(comments: Comments, comment: Comment): Comments {
  const others = (comments.get(comment.key) ?? []).filter(({ id }) => id !== comment.id);
  return new Map(comments).set(comment.key, [...others, comment]);
}
