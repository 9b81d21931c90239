import type { Command } from "./command.ts";

export const shortcutSheetCommand: Command = {
  id: "shortcut-sheet",
  title: "Keys…",
  also: "shortcuts hotkeys remap",
  keys: ["F1"],
  gridKeys: ["?"],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("shortcuts"),
};
