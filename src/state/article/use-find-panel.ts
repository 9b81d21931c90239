import { useStore } from "zustand";
import type { FindPanel } from "#state/article/session/find-state.ts";
import { useReviewStore } from "./use-review.ts";

/** What `selector` picks of the find panel; the same rules as for `useReview`. */
export function useFindPanel<T>(selector: (panel: FindPanel) => T): T {
  return useStore(useReviewStore().find, selector);
}
