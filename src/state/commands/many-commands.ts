/** What is done to all selected rows. */
import {
  askApproveMany,
  askRestoreMany,
  askTakeApprovalsBack,
  confirmBulkAction,
  needsWorkMany,
} from "#state/article/selection/bulk-actions.ts";
import type { Command } from "./command.ts";

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
