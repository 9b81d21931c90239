import type { Command } from "./command.ts";

export const filterSegmentsCommand: Command = {
  id: "filter-segments",
  title: "Filter segments",
  keys: ["$mod+Shift+f"],
  gridKeys: ["/"],
  isEnabled: (state) => state.open !== null,
  run: (_store, context) => context.focusFilter(),
};
