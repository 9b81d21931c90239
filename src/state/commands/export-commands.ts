/** The article as a file. */
import type { Command } from "./command.ts";

export const exportSideBySideCommand: Command = {
  id: "export-side-by-side",
  title: "Side-by-side Markdown",
  menu: "Export",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => {
    const file = store.getState().actions.exportArticle("side-by-side");
    if (file !== null) context.download(file);
  },
};

export const exportTargetOnlyCommand: Command = {
  id: "export-target-only",
  title: "Target-only Markdown",
  menu: "Export",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => {
    const file = store.getState().actions.exportArticle("target-only");
    if (file !== null) context.download(file);
  },
};
