import { hasOpenComments } from "#core/review/comment.ts";
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
