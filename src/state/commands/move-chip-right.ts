import type { Command } from "./command.ts";

export const moveChipRightCommand: Command = {
  id: "move-chip-right",
  title: "Move chip right",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.mode === "editor" && state.activeKey !== null,
  run: (_store, { editor }) => editor.moveMarkup("right"),
};
