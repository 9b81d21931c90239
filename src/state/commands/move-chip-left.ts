import type { Command } from "./command.ts";

export const moveChipLeftCommand: Command = {
  id: "move-chip-left",
  title: "Move chip left",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && state.activeKey !== null,
  run: (_store, { editor }) => editor.moveMarkup("left"),
};
