import type { Command } from "./command.ts";

export const commentCommand: Command = {
  id: "comment",
  title: "Comment on the segment",
  keys: [],
  gridKeys: ["c"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.showPanel("comments"),
};
