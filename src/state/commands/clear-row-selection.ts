import { rowSelectionOf } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const clearRowSelectionCommand: Command = {
  id: "clear-row-selection",
  title: "Clear the selection of rows",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store) => rowSelectionOf(store).getState().actions.clear(),
};
