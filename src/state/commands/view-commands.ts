/** How the article is shown: as segments or as the page, and which of its pages. */
import type { PagesShown } from "#state/workspace/article-view.ts";
import type { WindowCommand } from "./command.ts";

export const viewCommand: WindowCommand = {
  on: "window",
  id: "view",
  title: "Segments · Page",
  also: "switch view rendered preview grid",
  keys: ["F9"],
  gridKeys: [],
  isEnabled: ({ inView }) => inView !== null,
  run: ({ workspace }) => {
    const { isPage, actions } = workspace.getState();
    actions.showView({ isPage: !isPage });
  },
};

const next: Readonly<Record<PagesShown, PagesShown>> = { facing: "target", target: "source", source: "facing" };

export const nextPagesCommand: WindowCommand = {
  on: "window",
  id: "next-pages",
  title: "Page: facing, target or source",
  also: "next single both",
  keys: ["$mod+F9"],
  gridKeys: [],
  isEnabled: ({ inView, isPage }) => inView !== null && isPage,
  run: ({ workspace }) => {
    const { pages, actions } = workspace.getState();
    actions.showView({ pages: next[pages] });
  },
};
