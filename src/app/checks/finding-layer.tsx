import { useEffect } from "react";
import { useServices } from "#app/services.ts";
import { useFindingHighlights } from "#features/findings/use-finding-highlights.ts";
import { beginChecking } from "#state/article/findings/checking.ts";
import { useReviewStore } from "#state/article/use-review.ts";
import { beginSpelling } from "#state/languages/spelling.ts";

/** Has the checks run while an article is open, spelling last, and underlines what they find. */
export function FindingLayer() {
  const store = useReviewStore();
  const { loadChecker, loadSpelling } = useServices();
  useEffect(() => beginSpelling(store, loadSpelling), [store, loadSpelling]);
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
