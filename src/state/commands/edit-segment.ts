import type { Command } from "./command.ts";

export const editSegmentCommand: Command = {
  id: "edit-segment",
  title: "Edit active segment",
  keys: [],
  gridKeys: ["Enter"],
  isEnabled: (state) => state.activeKey !== null && state.mode === "grid",
  run: (store) => store.getState().actions.setMode("editor"),
};
