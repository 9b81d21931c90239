import type { Command } from "./command.ts";

export const previousSegmentCommand: Command = {
  id: "previous-segment",
  title: "Previous segment",
  keys: ["$mod+ArrowUp"],
  gridKeys: ["ArrowUp"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.move(-1),
};
