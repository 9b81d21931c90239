import { useStore } from "zustand";
import { type FindPanel, findPanelOf } from "./find/find-actions.ts";
import { useReviewStore } from "./use-review.ts";

/** What `selector` picks of the find panel; the same rules as for `useReview`. */
export function useFindPanel<T>(selector: (panel: FindPanel) => T): T {
  return useStore(findPanelOf(useReviewStore()), selector);
}
