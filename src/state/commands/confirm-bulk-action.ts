import { confirmBulkAction } from "#state/article/selection/bulk-actions.ts";
import type { Command } from "./command.ts";

/** Answers the question that stands above the rows; without one it does nothing. */
export const confirmBulkActionCommand: Command = {
  id: "confirm-bulk-action",
  title: "Confirm what is asked about the selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => confirmBulkAction(store, context),
};
