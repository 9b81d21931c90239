import type { Command } from "./command.ts";

export const goToSegmentCommand: Command = {
  id: "go-to-segment",
  title: "Go to segment…",
  keys: ["$mod+g"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, context) => context.showDialog("go-to"),
};
