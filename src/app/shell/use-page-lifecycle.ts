import { useEffect } from "react";
import { selectProgress } from "#state/article/selectors/select-progress.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";
import { useReviewStore } from "#state/article/use-review.ts";

/** Stores what is typed before the page goes, and asks first where leaving would lose it. */
export function useSafeLeaving(): void {
  const store = useReviewStore();
  useEffect(() => {
    const flush = () => store.getState().actions.flush();
    const flushWhenHidden = () => {
      if (document.visibilityState === "hidden") flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      const { open, saving, records, drafts } = store.getState();
      if (open !== null && saving === "memory" && records.size + drafts.size > 0) event.preventDefault();
    };
    document.addEventListener("visibilitychange", flushWhenHidden);
    window.addEventListener("pagehide", flush);
    window.addEventListener("beforeunload", warn);
    return () => {
      document.removeEventListener("visibilitychange", flushWhenHidden);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("beforeunload", warn);
    };
  }, [store]);
}

/** Long enough for the paint that shows what was done to come first: a title costs milliseconds. */
const TITLE_MS = 100;

/** Names the tab after the article and how far it is. Nothing is rendered for it. */
export function useDocumentTitle(): void {
  const store = useReviewStore();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const write = () => {
      timer = null;
      const title = titleOf(store.getState());
      if (title !== document.title) document.title = title;
    };
    const follow = () => {
      timer ??= setTimeout(write, TITLE_MS);
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store]);
}

function titleOf(state: ReviewState): string {
  const path = state.open?.article.path;
  if (path === undefined) return "Recto";
  const { approved, total } = selectProgress(state);
  return `${path.slice(path.lastIndexOf("/") + 1)} · ${approved} of ${total} · Recto`;
}
