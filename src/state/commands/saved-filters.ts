import type { Command } from "./command.ts";

export const savedFiltersCommand: Command = {
  id: "saved-filters",
  title: "Save or remove filters…",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (_store, context) => context.showDialog("saved-filters"),
};
