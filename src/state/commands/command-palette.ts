import type { Command } from "./command.ts";

export const commandPaletteCommand: Command = {
  id: "command-palette",
  title: "All commands…",
  keys: ["$mod+k"],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("palette"),
};
