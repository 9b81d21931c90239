/**
 * Comments on a unit: a part of the review record that never reaches the file. Each is stored by itself, so that two tabs' comments never stand against each
 * other; of two changes to one comment the later holds. A deleted comment stays as an empty one marked so, that other tabs learn of it.
 */
import type { UnitKey } from "#core/document/article.ts";

/** Unique over all tabs and visits. */
export type CommentId = string;

export interface Comment {
  readonly id: CommentId;
  /** The unit it is about. */
  readonly key: UnitKey;
  /** Plain text, never empty unless deleted. */
  readonly text: string;
  /** The name of the reviewer who wrote it, where one was given. */
  readonly by?: string;
  /** When it was written, milliseconds since the epoch. */
  readonly at: number;
  /** When anything about it last changed. */
  readonly changedAt: number;
  readonly resolved: boolean;
  readonly deleted: boolean;
}

/** Whether a unit's comments ask for something still. Takes a unit without any too. */
export function hasOpenComments(comments: readonly Comment[] | undefined): boolean {
  return comments?.some(({ resolved, deleted }) => !resolved && !deleted) ?? false;
}

/** Those there are to read, oldest first. */
export function shownComments(comments: readonly Comment[] | undefined): readonly Comment[] {
  return (comments ?? []).filter(({ deleted }) => !deleted).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Whether the reviewer of that name wrote it: there are no accounts, the name is all there is. */
export function isOwnComment(comment: Comment, reviewer: string | undefined): boolean {
  return comment.by === reviewer;
}

/** The comment as nobody sees it: before it was written, or after it was deleted. */
export function withoutText(comment: Comment): Comment {
  return { ...comment, text: "", deleted: true };
}

/** Equality by content: when it changed does not count, and what a deleted one said doesn't either. */
export function sameComment(a: Comment, b: Comment): boolean {
  if (a.deleted || b.deleted) return a.deleted === b.deleted;
  return a.text === b.text && a.resolved === b.resolved;
}
