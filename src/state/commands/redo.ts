import type { Command } from "./command.ts";

export const redoCommand: Command = {
  id: "redo",
  title: "Redo",
  keys: ["$mod+Shift+z"],
  gridKeys: [],
  isEnabled: (state) => state.canRedo,
  run: (store) => store.getState().actions.redo(),
};
