import type { Command } from "./command.ts";

export const undoCommand: Command = {
  id: "undo",
  title: "Undo",
  keys: ["$mod+z"],
  gridKeys: [],
  isEnabled: (state) => state.canUndo,
  run: (store) => store.getState().actions.undo(),
};
