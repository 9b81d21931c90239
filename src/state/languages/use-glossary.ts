import { useStore } from "zustand";
import { useReviewStore } from "#state/article/use-review.ts";
import { type GlossaryState, glossaryOf } from "./glossary.ts";

/** What `selector` picks of the glossary; the same rules as for `useReview`. */
export function useGlossary<T>(selector: (glossary: GlossaryState) => T): T {
  return useStore(glossaryOf(useReviewStore()), selector);
}
