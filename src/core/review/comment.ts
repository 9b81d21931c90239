/** Comments on a unit: annotations (`annotation.ts`) in a reviewer's own words. One that is gone has no text any more. */
import type { UnitKey } from "#core/document/article.ts";

/** Unique over all tabs and visits. */
export type CommentId = string;

export interface Comment {
  readonly kind: "comment";
  readonly id: CommentId;
  /** The unit it is about. */
  readonly key: UnitKey;
  /** Plain text, never empty unless it is gone. */
  readonly text: string;
  /** The name of the reviewer who wrote it, where one was given. */
  readonly by?: string;
  /** When it was written, milliseconds since the epoch. */
  readonly at: number;
  /** When anything about it last changed. */
  readonly changedAt: number;
  readonly resolved: boolean;
  /** Not written yet, or deleted. */
  readonly gone: boolean;
}

/** Whether a unit's comments ask for something still. Takes a unit without any too. */
export function hasOpenComments(comments: readonly Comment[] | undefined): boolean {
  return comments?.some(({ resolved, gone }) => !resolved && !gone) ?? false;
}

/** Those there are to read, oldest first. */
export function shownComments(comments: readonly Comment[] | undefined): readonly Comment[] {
  return (comments ?? []).filter(({ gone }) => !gone).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Whether the reviewer of that name wrote it: there are no accounts, the name is all there is. */
export function isOwnComment(comment: Comment, reviewer: string | undefined): boolean {
  return comment.by === reviewer;
}

/** The comment as nobody sees it: before it was written, or after it was deleted. */
export function withoutText(comment: Comment): Comment {
  return { ...comment, text: "", gone: true };
}

/** Equality by content: when it changed does not count, and what one said that is gone doesn't either. */
export function sameComment(a: Comment, b: Comment): boolean {
  if (a.gone || b.gone) return a.gone === b.gone;
  return a.text === b.text && a.resolved === b.resolved;
}
