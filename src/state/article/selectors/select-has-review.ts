import { shownComments } from "#core/review/comment.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";

/** Whether anything of the open article would be carried over into its next version. */
export function selectHasReview({ records, drafts, comments, carried }: ArticleState): boolean {
  if (records.size + drafts.size > 0 || carried !== null) return true;
  return [...comments.values()].some((ofUnit) => shownComments(ofUnit).length > 0);
}
