import { useStore } from "zustand";
import type { RowSelection } from "#state/article/session/selection-state.ts";
import { useReviewStore } from "./use-review.ts";

/** What `selector` picks of the row selection; the same rules as for `useReview`. */
export function useRowSelection<T>(selector: (selection: RowSelection) => T): T {
  return useStore(useReviewStore().selection, selector);
}
