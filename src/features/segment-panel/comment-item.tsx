import { useState } from "react";
import type { Comment } from "#core/review/comment.ts";
import { deleteCommentCommand, editCommentCommand, resolveCommentCommand } from "#state/commands/comment-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";
import { CommentForm } from "./comment-form.tsx";
import { timeOf } from "./version-name.ts";

interface CommentItemProps {
  readonly comment: Comment;
  /** It can be changed and deleted by who reads it. */
  readonly own: boolean;
}

export function CommentItem({ comment, own }: CommentItemProps) {
  const run = useRunCommand();
  const [editing, setEditing] = useState(false);
  const { by, at, text, resolved } = comment;
  const resolve = resolveCommentCommand(comment);
  return (
    <li className="comment panel-card" data-resolved={resolved || undefined}>
      <p className="comment-head">
        <strong dir="auto">{by ?? "Reviewer"}</strong> <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
        {resolved && <span className="comment-state">Resolved</span>}
      </p>
      {editing ? (
        <CommentForm
          label="Change the comment"
          action="Save"
          text={text}
          onSend={(changed) => {
            run(editCommentCommand(comment, changed));
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <p className="comment-text" dir="auto">
            {text}
          </p>
          <div className="comment-actions">
            <Button onClick={() => run(resolve)}>{resolve.title}</Button>
            {own && <Button onClick={() => setEditing(true)}>Edit</Button>}
            {own && <Button onClick={() => run(deleteCommentCommand(comment))}>Delete</Button>}
          </div>
        </>
      )}
    </li>
  );
}
