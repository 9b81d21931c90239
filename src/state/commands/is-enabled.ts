import type { StoreApi } from "zustand/vanilla";
import { rowSelectionOf } from "#state/article/selection/row-selection.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";
import type { Command } from "./command.ts";

/** Whether running the command now does anything. */
export function isCommandEnabled(store: StoreApi<ReviewState>, command: Command): boolean {
  return command.isEnabled(store.getState(), rowSelectionOf(store).getState().keys);
}
