/**
 * Annotations in the state: comments by unit and dismissals by id, maps that are replaced and never mutated. Those that are gone stay in them, so that an
 * older version never brings them back.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type Annotation, unitOfAnnotation } from "#core/review/annotation.ts";
import { type Change, transitionsOf } from "#core/review/change.ts";
import type { Comment, CommentId } from "#core/review/comment.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";

type Annotations = Pick<ArticleState, "comments" | "dismissals">;

export function allAnnotations({ comments, dismissals }: Annotations): readonly Annotation[] {
  return [...[...comments.values()].flat(), ...dismissals.values()];
}

export function findComment(comments: Annotations["comments"], id: CommentId): Comment | undefined {
  for (const ofUnit of comments.values()) {
    const found = ofUnit.find((comment) => comment.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Does what a Change says about annotations: shown at once, stored at once. */
export function applyAnnotations(session: ArticleSession, change: Change): void {
  const transitions = [...transitionsOf(change, "comment").values(), ...transitionsOf(change, "dismissal").values()];
  const changed = transitions.map(({ to }) => stamped(session, to));
  if (changed.length === 0) return;
  session.patch(withAnnotations(session.get(), changed));
  for (const { id } of changed) session.annotationSaver.touch(id);
  session.annotationSaver.run();
}

/** Takes annotations of the store or of another tab, where they are later than those here. */
export function takeAnnotations(session: ArticleSession, stored: readonly Annotation[]): void {
  const state = session.get();
  const later = stored.filter((one) => (findAnnotation(state, one.id)?.changedAt ?? -1) < one.changedAt);
  if (later.length > 0) session.patch(withAnnotations(state, later));
}

/** @param remember makes the record store know the article */
export async function storeAnnotation(
  session: ArticleSession,
  id: Annotation["id"],
  remember: () => Promise<StoreFailure | null>,
): Promise<Result<void, StoreFailure>> {
  const annotation = findAnnotation(session.get(), id);
  if (annotation === undefined) return ok(undefined);
  const failure = await remember();
  if (failure !== null) return fail(failure);
  const owner = unitOfAnnotation(annotation) === null ? null : session.stored.articleKey;
  return session.ports.records.saveAnnotation(owner, annotation);
}

function findAnnotation({ comments, dismissals }: Annotations, id: Annotation["id"]): Annotation | undefined {
  return dismissals.get(id) ?? findComment(comments, id);
}

/** As changed now, and later than what it was. */
function stamped<T extends Annotation>(session: ArticleSession, annotation: T): T {
  const last = findAnnotation(session.get(), annotation.id)?.changedAt ?? 0;
  return { ...annotation, changedAt: Math.max(session.ports.clock.now(), last + 1) };
}

/** The map of a kind of which nothing is changed stays the same object. */
function withAnnotations(state: Annotations, changed: readonly Annotation[]): Partial<Annotations> {
  const comments = changed.filter((one) => one.kind === "comment");
  const dismissals = changed.filter((one) => one.kind === "dismissal");
  return {
    ...(comments.length > 0 && { comments: withComments(state.comments, comments) }),
    ...(dismissals.length > 0 && {
      dismissals: new Map([...state.dismissals, ...dismissals.map((one) => [one.id, one] as const)]),
    }),
  };
}

function withComments(before: Annotations["comments"], changed: readonly Comment[]): Annotations["comments"] {
  const comments = new Map<UnitKey, readonly Comment[]>(before);
  for (const comment of changed) {
    const others = (comments.get(comment.key) ?? []).filter(({ id }) => id !== comment.id);
    comments.set(comment.key, [...others, comment]);
  }
  return comments;
}
