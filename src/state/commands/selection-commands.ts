/** Rows selected, and what is done to all of them. */
import {
  askApproveMany,
  askRestoreMany,
  askTakeApprovalsBack,
  confirmBulkAction,
  needsWorkMany,
} from "#state/article/selection/bulk-actions.ts";
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

export const approveManyCommand: Command = {
  id: "approve-many",
  title: "Approve selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => askApproveMany(store, context),
};

export const needsWorkManyCommand: Command = {
  id: "needs-work-many",
  title: "Selected segments need work…",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => needsWorkMany(store, context),
};

export const restoreManyCommand: Command = {
  id: "restore-many",
  title: "Restore machine translation of selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => askRestoreMany(store, context),
};

export const takeBackManyCommand: Command = {
  id: "take-back-many",
  title: "Take back the approval of selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => askTakeApprovalsBack(store, context),
};

/** Answers the question that stands above the rows; without one it does nothing. */
export const confirmBulkActionCommand: Command = {
  id: "confirm-bulk-action",
  title: "Confirm what is asked about the selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store) => confirmBulkAction(store),
};
