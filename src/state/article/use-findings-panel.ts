import { useStore } from "zustand";
import type { FindingsPanel } from "#state/article/session/findings-state.ts";
import { useReviewStore } from "./use-review.ts";

/** What `selector` picks of the findings panel; the same rules as for `useReview`. */
export function useFindingsPanel<T>(selector: (panel: FindingsPanel) => T): T {
  return useStore(useReviewStore().findings, selector);
}
