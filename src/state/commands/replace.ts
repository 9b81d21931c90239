import { findPanelOf } from "#state/article/find/find-actions.ts";
import type { Command } from "./command.ts";

export const replaceCommand: Command = {
  id: "replace",
  title: "Replace in target",
  keys: ["$mod+h"],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store) => findPanelOf(store).getState().actions.open("replace"),
};
