import { askApproveMany } from "#state/article/selection/bulk-actions.ts";
import type { Command } from "./command.ts";

export const approveManyCommand: Command = {
  id: "approve-many",
  title: "Approve selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => askApproveMany(store, context),
};
