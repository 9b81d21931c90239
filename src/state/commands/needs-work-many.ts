import { askNeedsWorkMany } from "#state/article/selection/bulk-actions.ts";
import type { Command } from "./command.ts";

export const needsWorkManyCommand: Command = {
  id: "needs-work-many",
  title: "Selected segments need work…",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => askNeedsWorkMany(store, context),
};
