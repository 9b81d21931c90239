import { useEffect } from "react";
import { useServices } from "#app/services.ts";
import { beginGlossary } from "#state/glossary.ts";
import { useReviewStore } from "#state/use-review.ts";

/** Keeps the glossary of the open article's language. */
export function GlossaryLayer() {
  const store = useReviewStore();
  const { loadGlossaries } = useServices();
  useEffect(() => {
    let end: (() => void) | null = null;
    let isWanted = true;
    loadGlossaries().then(
      (glossaries) => {
        if (isWanted) end = beginGlossary(store, glossaries);
      },
      // Without it terms last as long as the page, and whoever changes one is told.
      () => {},
    );
    return () => {
      isWanted = false;
      end?.();
    };
  }, [store, loadGlossaries]);
  return null;
}
