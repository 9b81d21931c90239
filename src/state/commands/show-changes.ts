import type { Command } from "./command.ts";

export const showChangesCommand: Command = {
  id: "show-changes",
  title: "Changes of the segment",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.showPanel("changes"),
};
