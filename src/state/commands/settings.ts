import type { Command } from "./command.ts";

export const settingsCommand: Command = {
  id: "settings",
  title: "Settings…",
  also: "preferences options theme density text size",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("settings"),
};
