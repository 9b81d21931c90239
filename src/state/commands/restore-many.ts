import { askRestoreMany } from "#state/article/selection/bulk-actions.ts";
import type { Command } from "./command.ts";

export const restoreManyCommand: Command = {
  id: "restore-many",
  title: "Restore machine translation of selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => askRestoreMany(store, context),
};
