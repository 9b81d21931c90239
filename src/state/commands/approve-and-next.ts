import { asksAboutErrors } from "#state/ask-errors.ts";
import { selectActiveUnit, selectUnitView } from "#state/select-unit.ts";
import type { Command } from "./command.ts";

export const approveAndNextCommand: Command = {
  id: "approve-and-next",
  title: "Approve and go to next unreviewed",
  keys: ["$mod+Enter"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => {
    const state = store.getState();
    const unit = selectActiveUnit(state);
    if (unit === null) return;
    const { text } = selectUnitView(state, unit);
    if (!asksAboutErrors(store, unit, text)) state.actions.approve(unit.key, text);
  },
};
