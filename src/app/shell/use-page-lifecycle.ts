import { useEffect } from "react";
import { selectProgress } from "#state/select-progress.ts";
import { useReview, useReviewStore } from "#state/use-review.ts";

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

/** Names the tab after the article and how far it is. */
export function useDocumentTitle(): void {
  const path = useReview((state) => state.open?.article.path ?? null);
  const { approved, total } = useReview(selectProgress);
  useEffect(() => {
    const file = path?.slice(path.lastIndexOf("/") + 1);
    document.title = file === undefined ? "Recto" : `${file} · ${approved} of ${total} · Recto`;
  }, [path, approved, total]);
}
