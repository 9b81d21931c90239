import type { Command } from "./command.ts";

export const clearFilterCommand: Command = {
  id: "clear-filter",
  title: "Clear filter",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null && state.filter.text !== "",
  run: (store) => store.getState().actions.setFilter(""),
};
