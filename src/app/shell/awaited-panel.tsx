import { selectCommentDraft } from "#state/comment-drafts.ts";
import { useReview, useReviewStore } from "#state/use-review.ts";

/**
 * Stands in the panel's room while its code is on its way. A comment begun meanwhile is typed here, into the same draft: its letters must not run the
 * commands that letters are in the grid.
 */
export function AwaitedPanel() {
  const store = useReviewStore();
  const key = useReview(({ panelAsked, activeKey }) => (panelAsked === "comments" ? activeKey : null));
  const text = useReview((state) => (key === null ? "" : selectCommentDraft(state, key)));
  if (key === null) return null;
  return (
    <textarea
      className="panel-awaited"
      aria-label="New comment"
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: the reviewer asked for it
      autoFocus
      value={text}
      onChange={(event) => store.getState().actions.typeComment(key, event.currentTarget.value)}
    />
  );
}
