import type { StoreApi } from "zustand/vanilla";
import { unitName } from "#core/review/unit-state.ts";
import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";
import type { EditorHand } from "./command.ts";

const words = { undo: "Undone", redo: "Redone" } as const;

/** Has the editor take back, or do again, its own last step, and says so: what was said of that step no longer holds. False where it has none. */
export function stepTyped(store: StoreApi<ReviewState>, editor: EditorHand, way: "undo" | "redo"): boolean {
  if (!editor.stepHistory(way)) return false;
  const state = store.getState();
  const unit = selectActiveUnit(state);
  if (unit !== null) state.actions.say(`${words[way]}: the last change in ${unitName(unit)}`);
  return true;
}
