import type { Command } from "./command.ts";

export const nextSegmentCommand: Command = {
  id: "next-segment",
  title: "Next segment",
  keys: ["$mod+ArrowDown"],
  gridKeys: ["ArrowDown"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.move(1),
};
