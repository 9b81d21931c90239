import { exportFormatIds, exportFormats } from "#core/export/formats.ts";
import type { Command } from "./command.ts";

/** Opens the menu, which says what is not done yet; Ctrl or ⌘ with Enter there takes the first file. */
export const exportCommand: Command = {
  id: "export",
  title: "Export…",
  also: "download save file hand over",
  keys: ["$mod+s"],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showExport(),
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
