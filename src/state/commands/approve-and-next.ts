import { approveActive } from "#state/article/findings/error-question.ts";
import { approvesSelection } from "#state/article/selection/bulk-actions.ts";
import { rowSelectionOf } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const approveAndNextCommand: Command = {
  id: "approve-and-next",
  title: "Approve and go to next unreviewed",
  keys: ["$mod+Enter"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store, context) => {
    if (!approvesSelection(store, context)) approveActive(store);
  },
};

/** Stands in the question about selected rows: approves the active row and leaves the selection as it is. */
export const approveOnlyActiveCommand: Command = {
  id: "approve-only-active",
  title: "Only this row",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => {
    rowSelectionOf(store).getState().actions.answered();
    approveActive(store);
  },
};
