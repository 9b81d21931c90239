import { askNeedsWorkMany } from "#state/article/selection/bulk-actions.ts";
import { rowSelectionOf } from "#state/article/selection/row-selection.ts";
import type { Command } from "./command.ts";

export const needsWorkCommand: Command = {
  id: "needs-work",
  title: "Needs work…",
  keys: ["$mod+Shift+Enter"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: async (store, context) => {
    if (rowSelectionOf(store).getState().keys.size > 0) return askNeedsWorkMany(store, context);
    // The unit is the one active now, whichever is active once the reason is given.
    const key = store.getState().activeKey;
    if (key === null) return;
    const reason = await context.askReason(key);
    if (reason !== null) store.getState().actions.needsWork(key, reason);
  },
};
