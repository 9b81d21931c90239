/** What buttons do to one comment: commands like all others, made for the comment they stand beside. */
import type { UnitKey } from "#core/document/article.ts";
import type { Comment } from "#core/review/comment.ts";
import type { ReviewActions } from "#state/article/session/article-state.ts";
import type { Command } from "./command.ts";

export function addCommentCommand(key: UnitKey, text: string): Command {
  return commentCommand("add-comment", "Add comment", (actions) => actions.addComment(key, text));
}

export function editCommentCommand({ id }: Comment, text: string): Command {
  return commentCommand("edit-comment", "Save", (actions) => actions.editComment(id, text));
}

/** Resolves an open comment, reopens a resolved one. */
export function resolveCommentCommand({ id, resolved }: Comment): Command {
  const [name, title] = resolved ? ["reopen-comment", "Reopen"] : ["resolve-comment", "Resolve"];
  return commentCommand(name, title, (actions) => actions.resolveComment(id, !resolved));
}

export function deleteCommentCommand({ id }: Comment): Command {
  return commentCommand("delete-comment", "Delete", (actions) => actions.deleteComment(id));
}

function commentCommand(id: string, title: string, act: (actions: ReviewActions) => void): Command {
  return {
    id,
    title,
    keys: [],
    gridKeys: [],
    isEnabled: (state) => state.open !== null,
    run: (store) => act(store.getState().actions),
  };
}
