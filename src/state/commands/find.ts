import { findPanelOf } from "#state/article/find/find-actions.ts";
import type { Command } from "./command.ts";

export const findCommand: Command = {
  id: "find",
  title: "Find",
  keys: ["$mod+f"],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store) => findPanelOf(store).getState().actions.open("find"),
};
