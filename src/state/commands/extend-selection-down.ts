import { extendSelection } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const extendSelectionDownCommand: Command = {
  id: "extend-selection-down",
  title: "Extend the selection of rows down",
  keys: [],
  gridKeys: ["Shift+ArrowDown"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => extendSelection(store, 1),
};
