import { exportFormatIds, exportFormats } from "#core/export/formats.ts";
import type { Command } from "./command.ts";

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
