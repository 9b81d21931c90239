/** The workspace as a whole. Without keys of their own: fetched with the palette or the workspace. */
import type { WindowCommand } from "./command.ts";
import { articlesStep } from "./workspace-commands.ts";

export const closeWorkspaceCommand = articlesStep(
  "close-workspace",
  "Close workspace",
  "",
  "close",
  "folder leave start",
);

export const nextInQueueCommand = articlesStep(
  "next-in-queue",
  "Next article of the queue",
  "",
  "queue",
  "workspace unfinished most findings repeated",
);

export const notArticlesCommand: WindowCommand = {
  on: "window",
  id: "not-articles",
  title: "Files that are no articles…",
  also: "refused skipped problems",
  keys: [],
  gridKeys: [],
  isEnabled: ({ articles }) => (articles?.getState().refused.length ?? 0) > 0,
  run: (context) => context.showDialog("not-articles"),
};

/** In a narrow window it is folded anyway. */
export const foldTreeCommand: WindowCommand = {
  on: "window",
  id: "fold-tree",
  title: "Fold or unfold the articles",
  also: "tree sidebar rail hide show workspace",
  keys: [],
  gridKeys: [],
  isEnabled: ({ articles, inView }) => articles !== null && inView !== null,
  run: ({ workspace }) => {
    const isUnfolded = workspace.settings.getState().tree;
    workspace.getState().actions.changeSettings({ tree: !isUnfolded });
  },
};
