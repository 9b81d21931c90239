/** The workspace: articles that were opened together. */
import type { ArticlesStep, WindowCommand, WindowState } from "./command.ts";

const hasArticles = ({ articles }: WindowState) => articles !== null;

/** Off where no workspace is open. */
export function articlesStep(id: string, title: string, keys: string, does: ArticlesStep, also: string): WindowCommand {
  return {
    on: "window",
    id,
    title,
    also,
    keys: keys === "" ? [] : [keys],
    gridKeys: [],
    isEnabled: hasArticles,
    off: "No workspace is open: open its files, folder or archive.",
    run: (context) => context.stepArticles(does),
  };
}

export const openFolderCommand: WindowCommand = {
  on: "window",
  id: "open-folder",
  title: "Open folder…",
  also: "workspace repository directory choose",
  keys: [],
  gridKeys: [],
  run: (context) => context.chooseFolder(),
};

export const findArticleCommand: WindowCommand = {
  on: "window",
  id: "find-article",
  title: "Find an article…",
  also: "open file go to path title",
  keys: ["$mod+o"],
  gridKeys: [],
  run: (context) => context.showDialog("find-article"),
};

export const nextArticleCommand = articlesStep(
  "next-article",
  "Next article",
  "Alt+PageDown",
  "next",
  "workspace file",
);
export const previousArticleCommand = articlesStep(
  "previous-article",
  "Previous article",
  "Alt+PageUp",
  "previous",
  "workspace",
);
export const inconsistenciesCommand = articlesStep(
  "inconsistencies",
  "Inconsistencies",
  "Shift+F2",
  "inconsistencies",
  "repeats settle",
);
export const overviewCommand = articlesStep(
  "overview",
  "Overview of the articles, or back",
  "Shift+F9",
  "overview",
  "list all",
);
