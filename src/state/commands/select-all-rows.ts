import { matchingKeys, rowSelectionOf } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const selectAllRowsCommand: Command = {
  id: "select-all-rows",
  title: "Select all rows",
  keys: [],
  gridKeys: ["$mod+a"],
  isEnabled: (state) => state.open !== null,
  run: (store) => rowSelectionOf(store).getState().actions.select(matchingKeys(store.getState())),
};
