import { askTakeApprovalsBack } from "#state/article/selection/bulk-actions.ts";
import { rowSelectionOf } from "#state/article/selection/row-selection.ts";
import { committedState, selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { Command } from "./command.ts";

/** For the selected rows where there are any, else for the active one. */
export const takeApprovalBackCommand: Command = {
  id: "take-approval-back",
  title: "Take approval back",
  also: "unapprove undo approval withdraw",
  keys: [],
  gridKeys: ["u"],
  isEnabled: (state) => {
    const unit = selectActiveUnit(state);
    return unit !== null && committedState(state, unit).status === "approved";
  },
  run: (store, context) => {
    const { activeKey, actions } = store.getState();
    if (rowSelectionOf(store).getState().keys.size > 0) return askTakeApprovalsBack(store, context);
    if (activeKey !== null) actions.takeApprovalBack(activeKey);
  },
};
