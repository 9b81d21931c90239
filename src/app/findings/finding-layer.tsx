import { useEffect } from "react";
import { useServices } from "#app/services.ts";
import { useFindingHighlights } from "#features/findings/use-finding-highlights.ts";
import { beginChecking } from "#state/checking.ts";
import { useReviewStore } from "#state/use-review.ts";

/** Has the checks run while an article is open, and underlines what they find. */
export function FindingLayer() {
  const store = useReviewStore();
  const { loadChecker } = useServices();
  useEffect(() => {
    let end: (() => void) | null = null;
    let isWanted = true;
    loadChecker().then(
      (checker) => {
        if (isWanted) end = beginChecking(store, checker);
      },
      // Without it rows can be reviewed as before.
      () => {},
    );
    return () => {
      isWanted = false;
      end?.();
    };
  }, [store, loadChecker]);
  useFindingHighlights();
  return null;
}
