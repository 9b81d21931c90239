import { findPanelOf } from "#state/find-panel.ts";
import type { Command } from "./command.ts";

export const closeFindCommand: Command = {
  id: "close-find",
  title: "Close find",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store) => findPanelOf(store).getState().actions.close(),
};
