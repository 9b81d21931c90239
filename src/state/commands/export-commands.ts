import { exportFormatIds, exportFormats } from "#core/export/formats.ts";
import type { Command, WindowCommand } from "./command.ts";

/** Opens the menu, which says what is not done yet; Ctrl or ⌘ with Enter there takes the first file. In the overview of a workspace all of it is handed over. */
export const exportCommand: WindowCommand = {
  on: "window",
  id: "export",
  title: "Export…",
  also: "download save file hand over",
  keys: ["$mod+s"],
  gridKeys: [],
  isEnabled: ({ inView, articles }) => inView !== null || articles !== null,
  run: (context) => {
    if (context.workspace.getState().inView === null) context.showDialog("hand-over");
    else context.showExport();
  },
};

/** The article as a file, one command for each format. */
export const exportCommands: readonly Command[] = exportFormatIds.map((format) => ({
  id: `export-${format}`,
  title: exportFormats[format].title,
  menu: "Export",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => context.download(store.getState().actions.exportArticle(format)),
}));

/** All of the workspace, or the article that was opened alone, in more ways. */
export const handOverCommand: WindowCommand = {
  on: "window",
  id: "hand-over",
  title: "Hand over…",
  also: "export download save in place zip patch review records import json",
  keys: [],
  gridKeys: [],
  isEnabled: ({ inView, articles }) => inView !== null || articles !== null,
  run: (context) => context.showDialog("hand-over"),
};
