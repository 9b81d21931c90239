import { useStore } from "zustand";
import { useReviewStore } from "#state/article/use-review.ts";
import { type SpellingState, spellingOf } from "./spelling.ts";

/** What `selector` picks of the spelling; the same rules as for `useReview`. */
export function useSpelling<T>(selector: (spelling: SpellingState) => T): T {
  return useStore(spellingOf(useReviewStore()), selector);
}
