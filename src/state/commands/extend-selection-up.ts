import { extendSelection } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const extendSelectionUpCommand: Command = {
  id: "extend-selection-up",
  title: "Extend the selection of rows up",
  keys: [],
  gridKeys: ["Shift+ArrowUp"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => extendSelection(store, -1),
};
