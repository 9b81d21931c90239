import { useEffect } from "react";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { afterPaint } from "#ui/when-idle.ts";

/** Before these reach anything, so that nobody acts in an article that is not all there. */
const actions = ["keydown", "pointerdown", "wheel", "beforeinput", "paste", "drop"] as const;

/** Has the rest of the article read once its first rows have been painted, or somebody does something. */
export function useReadingOn(): void {
  const store = useArticleStore();
  const isWhole = useArticle((state) => state.isWhole);
  useEffect(() => {
    if (isWhole) return undefined;
    const read = () => store.readOn();
    const end = new AbortController();
    for (const action of actions) window.addEventListener(action, read, { capture: true, signal: end.signal });
    // Reading and showing are a task each, so that what is pressed meanwhile waits for one of them at most.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const callOff = afterPaint(() => {
      store.readAhead();
      timer = setTimeout(read);
    });
    return () => {
      callOff();
      clearTimeout(timer);
      end.abort();
    };
  }, [store, isWhole]);
}
