import { MessageSquare } from "lucide-react";
import { useMemo } from "react";
import type { Unit } from "#core/document/article.ts";
import { isOwnComment, shownComments } from "#core/review/comment.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { selectCommentDraft } from "#state/article/storing/comment-drafts.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { addCommentCommand } from "#state/commands/comment-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useSettings } from "#state/workspace/use-workspace.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentItem } from "./comment-item.tsx";
import type { PanelTab } from "./segment-panel.tsx";

export const commentsTab: PanelTab = {
  id: "comments",
  label: "Comments",
  icon: <MessageSquare />,
  View: CommentsTab,
  count: ({ comments }, { key }) => shownComments(comments.get(key)).filter(({ resolved }) => !resolved).length,
};

/** What reviewers say about the segment to each other. Open comments first, both oldest first. */
function CommentsTab({ unit }: { readonly unit: Unit }) {
  const run = useRunCommand();
  const store = useArticleStore();
  const stored = useArticle((state) => state.comments.get(unit.key));
  const reviewer = useSettings(reviewerOf);
  const comments = useMemo(() => {
    const shown = shownComments(stored);
    return [...shown.filter(({ resolved }) => !resolved), ...shown.filter(({ resolved }) => resolved)];
  }, [stored]);
  return (
    <>
      {comments.length === 0 && (
        <p className="panel-empty">
          No comments yet. What reviewers say to each other about this segment stands here; it never reaches the file.
        </p>
      )}
      <ul className="comment-list" aria-label="Comments">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} own={isOwnComment(comment, reviewer)} />
        ))}
      </ul>
      <CommentForm
        label="New comment"
        action="Add comment"
        isPanelField
        text={selectCommentDraft(store.getState(), unit.key)}
        onType={(text) => store.getState().actions.typeComment(unit.key, text)}
        onSend={(text) => run(addCommentCommand(unit.key, text))}
      />
    </>
  );
}
