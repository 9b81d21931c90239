/** What is said about a segment. What buttons do to one comment are commands like all others, made for the comment they stand beside. */
import type { UnitKey } from "#core/document/article.ts";
import { type Comment, hasOpenComments } from "#core/review/comment.ts";
import type { ArticleActions } from "#state/article/session/article-state.ts";
import type { Command } from "./command.ts";

export const resolveCommentsCommand: Command = {
  id: "resolve-comments",
  title: "Resolve the comments on the segment",
  keys: [],
  gridKeys: [],
  isEnabled: ({ activeKey, comments }) => activeKey !== null && hasOpenComments(comments.get(activeKey)),
  run: (store) => {
    const { activeKey, actions } = store.getState();
    if (activeKey !== null) actions.resolveComments(activeKey);
  },
};

export function addCommentCommand(key: UnitKey, text: string): Command {
  return commandOnComment("add-comment", "Add comment", (actions) => actions.addComment(key, text));
}

export function editCommentCommand({ id }: Comment, text: string): Command {
  return commandOnComment("edit-comment", "Save", (actions) => actions.editComment(id, text));
}

/** Resolves an open comment, reopens a resolved one. */
export function resolveCommentCommand({ id, resolved }: Comment): Command {
  const [name, title] = resolved ? ["reopen-comment", "Reopen"] : ["resolve-comment", "Resolve"];
  return commandOnComment(name, title, (actions) => actions.resolveComment(id, !resolved));
}

export function deleteCommentCommand({ id }: Comment): Command {
  return commandOnComment("delete-comment", "Delete", (actions) => actions.deleteComment(id));
}

function commandOnComment(id: string, title: string, act: (actions: ArticleActions) => void): Command {
  return {
    id,
    title,
    keys: [],
    gridKeys: [],
    isEnabled: () => true,
    run: (store) => act(store.getState().actions),
  };
}
