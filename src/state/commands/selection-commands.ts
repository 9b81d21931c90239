/** Rows selected. */
import { extendSelection, matchingKeys } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const toggleRowCommand: Command = {
  id: "toggle-row",
  title: "Select the active row, or take it out",
  keys: [],
  gridKeys: ["Space"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => {
    const { activeKey } = store.getState();
    if (activeKey !== null) store.selection.getState().actions.toggle(activeKey);
  },
};

export const extendSelectionDownCommand: Command = {
  id: "extend-selection-down",
  title: "Extend the selection of rows down",
  keys: [],
  gridKeys: ["Shift+ArrowDown"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => extendSelection(store, 1),
};

export const extendSelectionUpCommand: Command = {
  id: "extend-selection-up",
  title: "Extend the selection of rows up",
  keys: [],
  gridKeys: ["Shift+ArrowUp"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => extendSelection(store, -1),
};

export const selectAllRowsCommand: Command = {
  id: "select-all-rows",
  title: "Select all rows",
  keys: [],
  gridKeys: ["$mod+a"],
  isEnabled: () => true,
  run: (store) => store.selection.getState().actions.select(matchingKeys(store.getState())),
};

export const clearRowSelectionCommand: Command = {
  id: "clear-row-selection",
  title: "Clear the selection of rows",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store) => store.selection.getState().actions.clear(),
};
