import { useEffect, useState } from "react";
import { useReview, useReviewStore } from "#state/use-review.ts";
import { LazyEditor } from "./lazy-editor.ts";
import "#ui/markup.css";
import "#ui/space-marks.css";
import "./plain-editor.css";

/** Returns the function that calls it off. Safari has no idle callbacks: there the article fetches the code. */
function whenIdle(work: () => void): (() => void) | undefined {
  if (typeof requestIdleCallback !== "function") return undefined;
  const handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}

/** The one editor, to be handed to the grid. Its code is fetched when the start screen has come to rest, at the latest with an article. */
export function useSegmentEditor(): LazyEditor {
  const store = useReviewStore();
  const [editor] = useState(() => new LazyEditor(store));
  const hasArticle = useReview((state) => state.open !== null);
  useEffect(() => {
    if (!hasArticle) return whenIdle(() => void editor.load());
    void editor.load();
    return undefined;
  }, [editor, hasArticle]);
  return editor;
}
