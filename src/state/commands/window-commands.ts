/** The window: what is open in it, and its dialogs. */
import type { Command, WindowCommand } from "./command.ts";

export const openFilesCommand: WindowCommand = {
  on: "window",
  id: "open-files",
  title: "Open files…",
  also: "article another choose",
  keys: [],
  gridKeys: [],
  run: (context) => context.chooseFiles(),
};

export const openAddressCommand: WindowCommand = {
  on: "window",
  id: "open-address",
  title: "Open address…",
  also: "article url link web fetch",
  keys: [],
  gridKeys: [],
  run: (context) => context.showDialog("address"),
};

export const closeArticleCommand: Command = {
  id: "close-article",
  title: "Close article",
  also: "start screen leave",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.leaveArticle(),
};

/** What the file came with that somebody should know. */
export const problemsCommand: Command = {
  id: "problems",
  title: "Notes on this file…",
  also: "problems damaged",
  keys: [],
  gridKeys: [],
  isEnabled: ({ open }) => open.article.problems.length > 0,
  run: (_store, context) => context.showDialog("problems"),
};

export const commandPaletteCommand: WindowCommand = {
  on: "window",
  id: "command-palette",
  title: "All commands…",
  keys: ["$mod+k"],
  gridKeys: [],
  run: (context) => context.showDialog("palette"),
};

export const shortcutSheetCommand: WindowCommand = {
  on: "window",
  id: "shortcut-sheet",
  title: "Keys…",
  also: "shortcuts hotkeys remap",
  keys: ["F1"],
  gridKeys: ["?"],
  run: (context) => context.showDialog("shortcuts"),
};

export const settingsCommand: WindowCommand = {
  on: "window",
  id: "settings",
  title: "Settings…",
  also: "preferences options theme density text size",
  keys: [],
  gridKeys: [],
  run: (context) => context.showDialog("settings"),
};
