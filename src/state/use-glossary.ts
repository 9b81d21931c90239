import { useStore } from "zustand";
import { type GlossaryState, glossaryOf } from "./glossary.ts";
import { useReviewStore } from "./use-review.ts";

/** What `selector` picks of the glossary; the same rules as for `useReview`. */
export function useGlossary<T>(selector: (glossary: GlossaryState) => T): T {
  return useStore(glossaryOf(useReviewStore()), selector);
}
