/** React's access to the store for what may follow the text: it never stands between a key and the screen. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-review.ts and in use-command.ts only
import { useEffect, useState } from "react";
import type { ReviewState } from "./session/article-state.ts";
import { useReviewStore } from "./use-review.ts";

/**
 * What `selector` picks, as it was when the page was last painted: nothing is rendered for a key before its paint, and of many keys between two paints
 * only the last counts. Both functions must be the same from one rendering to the next.
 *
 * @param isUrgent says in which state it cannot wait, because the next key is meant for what is picked
 */
export function useReviewAfterPaint<T>(
  selector: (state: ReviewState) => T,
  isUrgent: (state: ReviewState) => boolean = never,
): T {
  const store = useReviewStore();
  const [painted, setPainted] = useState(() => selector(store.getState()));
  useEffect(() => {
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => setPainted(() => selector(store.getState()));
    const follow = () => {
      if (frame !== 0) return;
      // A frame callback runs before its paint, a task begun in it after.
      frame = requestAnimationFrame(() => {
        frame = 0;
        timer = setTimeout(take);
      });
    };
    follow();
    const unsubscribe = store.subscribe((state) => (isUrgent(state) ? take() : follow()));
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [store, selector, isUrgent]);
  return painted;
}

const never = () => false;
