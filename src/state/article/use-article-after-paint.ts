/** React's access to the store for what may follow the text: it never stands between a key and the screen. */
// biome-ignore lint/style/noRestrictedImports: React meets the state here, in use-article.ts, use-workspace.ts, use-view.ts and use-command.ts only
import { useEffect, useLayoutEffect, useState } from "react";
import type { ArticleState } from "./session/article-state.ts";
import { useArticle, useArticleStore } from "./use-article.ts";

/**
 * What `selector` picks, as it was when the page was last painted: nothing is rendered for a key before its paint, and of many keys between two paints
 * only the last counts. The selector must be the same from one rendering to the next.
 *
 * @param isUrgent it cannot wait, because the next key is meant for what is picked
 */
export function useArticleAfterPaint<T>(selector: (state: ArticleState) => T, isUrgent = false): T {
  const store = useArticleStore();
  const [painted, setPainted] = useState(() => selector(store.getState()));
  const now = useArticle((state) => (isUrgent ? selector(state) : painted));
  useLayoutEffect(() => setPainted(() => now), [now]);
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
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [store, selector]);
  return now;
}
