import { findPanelOf } from "#state/article/find/find-actions.ts";
import type { Command } from "./command.ts";

export const closeFindCommand: Command = {
  id: "close-find",
  title: "Close find",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store) => findPanelOf(store).getState().actions.close(),
};
