import { askTakeApprovalsBack } from "#state/article/selection/bulk-actions.ts";
import type { Command } from "./command.ts";

export const takeBackManyCommand: Command = {
  id: "take-back-many",
  title: "Take back the approval of selected segments",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => askTakeApprovalsBack(store, context),
};
