import type { Command } from "./command.ts";

export const togglePanelCommand: Command = {
  id: "toggle-panel",
  title: "Show or hide the panel",
  keys: [],
  gridKeys: ["p"],
  isEnabled: (state) => state.open !== null,
  run: (store) => store.getState().actions.togglePanel(),
};
