import type { Command } from "./command.ts";

export const leaveEditorCommand: Command = {
  id: "leave-editor",
  title: "Leave editor",
  keys: ["Escape"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null && state.mode === "editor",
  run: (store) => store.getState().actions.setMode("grid"),
};
