/** What is decided of a segment. */
import { approveActive } from "#state/article/findings/error-question.ts";
import {
  approveSelection,
  askRestoreMany,
  askTakeApprovalsBack,
  isSelectionMeant,
  needsWorkMany,
} from "#state/article/selection/bulk-actions.ts";
import { isAnyMeant } from "#state/article/selection/row-selection.ts";
import { committedState, selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { Command } from "./command.ts";

export const approveAndNextCommand: Command = {
  id: "approve-and-next",
  title: "Approve and go to next unreviewed",
  keys: ["$mod+Enter"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store, context) => (isSelectionMeant(store) ? approveSelection(store, context) : approveActive(store, context)),
};

/** Stands in the question about selected rows: approves the active row and leaves the selection as it is. */
export const approveOnlyActiveCommand: Command = {
  id: "approve-only-active",
  title: "Only this row",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store, context) => {
    store.selection.getState().actions.answered();
    return approveActive(store, context);
  },
};

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
    if (store.selection.getState().keys.size > 0) return askTakeApprovalsBack(store, context);
    if (activeKey !== null) actions.takeApprovalBack(activeKey);
  },
};

export const needsWorkCommand: Command = {
  id: "needs-work",
  title: "Needs work…",
  keys: ["$mod+Shift+Enter"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: async (store, context) => {
    if (store.selection.getState().keys.size > 0) return needsWorkMany(store, context);
    // The unit is the one active now, whichever is active once the reason is given.
    const key = store.getState().activeKey;
    if (key === null) return;
    const reason = await context.askReason([key]);
    if (reason !== null) store.getState().actions.needsWork(key, reason);
  },
};

export const copySourceCommand: Command = {
  id: "copy-source",
  title: "Copy source",
  keys: ["$mod+Insert"],
  gridKeys: [],
  isEnabled: (state) => selectActiveUnit(state)?.kind === "segment",
  run: (store) => {
    const { activeKey, actions } = store.getState();
    if (activeKey !== null) actions.copySource(activeKey);
  },
};

/** For the selected rows where there are any, else for the active one. */
export const restoreMachineTranslationCommand: Command = {
  id: "restore-machine-translation",
  title: "Restore machine translation",
  keys: ["$mod+Shift+Backspace"],
  gridKeys: [],
  isEnabled: (state, selected) =>
    isAnyMeant(state, selected, (unit) => selectUnitView(state, unit).text !== unit.target),
  run: (store, context) => {
    const { activeKey, actions } = store.getState();
    if (store.selection.getState().keys.size > 0) return askRestoreMany(store, context);
    if (activeKey !== null) actions.restoreMachineTranslation(activeKey);
  },
};
