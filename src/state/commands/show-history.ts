import type { Command } from "./command.ts";

export const showHistoryCommand: Command = {
  id: "show-history",
  title: "History of the segment",
  keys: [],
  gridKeys: ["h"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.showPanel("history"),
};
