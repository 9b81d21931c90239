import { selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { Command } from "./command.ts";

export const restoreMachineTranslationCommand: Command = {
  id: "restore-machine-translation",
  title: "Restore machine translation",
  keys: ["$mod+Shift+Backspace"],
  gridKeys: [],
  isEnabled: (state) => {
    const unit = selectActiveUnit(state);
    return unit !== null && selectUnitView(state, unit).text !== unit.target;
  },
  run: (store) => {
    const { activeKey, actions } = store.getState();
    if (activeKey !== null) actions.restoreMachineTranslation(activeKey);
  },
};
