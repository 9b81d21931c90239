/** Finding, replacing, and the filter as a whole. */
import { stepFindWhenAnswered } from "#state/article/find/find-actions.ts";
import type { Command } from "./command.ts";

export const findCommand: Command = {
  id: "find",
  title: "Find",
  keys: ["$mod+f"],
  gridKeys: [],
  isEnabled: () => true,
  run: (store) => store.find.getState().actions.open("find"),
};

export const replaceCommand: Command = {
  id: "replace",
  title: "Replace in target",
  keys: ["$mod+h"],
  gridKeys: [],
  isEnabled: () => true,
  run: (store) => store.find.getState().actions.open("replace"),
};

export const findNextCommand: Command = {
  id: "find-next",
  title: "Find next",
  keys: ["F3"],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => stepFindWhenAnswered(store, context, 1),
};

export const findPreviousCommand: Command = {
  id: "find-previous",
  title: "Find previous",
  keys: ["Shift+F3"],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, context) => stepFindWhenAnswered(store, context, -1),
};

export const closeFindCommand: Command = {
  id: "close-find",
  title: "Close find",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store) => store.find.getState().actions.close(),
};

export const filterSegmentsCommand: Command = {
  id: "filter-segments",
  title: "Filter segments",
  keys: ["$mod+Shift+f"],
  gridKeys: ["/"],
  isEnabled: () => true,
  run: (_store, context) => context.focusFilter(),
};

export const clearFilterCommand: Command = {
  id: "clear-filter",
  title: "Clear filter",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.filter.text !== "",
  run: (store) => store.getState().actions.clearFilter(),
};

export const savedFiltersCommand: Command = {
  id: "saved-filters",
  title: "Save or remove filters…",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("saved-filters"),
};
