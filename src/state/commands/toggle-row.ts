import { rowSelectionOf } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const toggleRowCommand: Command = {
  id: "toggle-row",
  title: "Select the active row, or take it out",
  keys: [],
  gridKeys: ["Space"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => {
    const { activeKey } = store.getState();
    if (activeKey !== null) rowSelectionOf(store).getState().actions.toggle(activeKey);
  },
};
