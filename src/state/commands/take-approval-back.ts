import { askTakeApprovalsBack } from "#state/article/selection/bulk-actions.ts";
import { isAnyMeant, rowSelectionOf } from "#state/article/selection/row-selection.ts";
import { committedState } from "#state/article/selectors/select-unit.ts";
import type { Command } from "./command.ts";

/** For the selected rows where there are any, else for the active one. */
export const takeApprovalBackCommand: Command = {
  id: "take-approval-back",
  title: "Take approval back",
  also: "unapprove undo approval withdraw",
  keys: [],
  gridKeys: ["u"],
  isEnabled: (state, selected) =>
    isAnyMeant(state, selected, (unit) => committedState(state, unit).status === "approved"),
  run: (store, context) => {
    const { activeKey, actions } = store.getState();
    if (rowSelectionOf(store).getState().keys.size > 0) return askTakeApprovalsBack(store, context);
    if (activeKey !== null) actions.takeApprovalBack(activeKey);
  },
};
