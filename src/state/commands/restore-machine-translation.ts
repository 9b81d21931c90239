import { askRestoreMany } from "#state/article/selection/bulk-actions.ts";
import { isAnyMeant, rowSelectionOf } from "#state/article/selection/row-selection.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { Command } from "./command.ts";

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
    if (rowSelectionOf(store).getState().keys.size > 0) return askRestoreMany(store, context);
    if (activeKey !== null) actions.restoreMachineTranslation(activeKey);
  },
};
