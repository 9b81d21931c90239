import { useEffect, useState } from "react";
import { useReview, useReviewStore } from "#state/use-review.ts";
import { LazyEditor } from "./lazy-editor.ts";
import "#ui/markup.css";

/** The one editor, to be handed to the grid. Its code is fetched once an article is open. */
export function useSegmentEditor(): LazyEditor {
  const store = useReviewStore();
  const [editor] = useState(() => new LazyEditor(store));
  const hasArticle = useReview((state) => state.open !== null);
  useEffect(() => {
    if (hasArticle) void editor.load();
  }, [editor, hasArticle]);
  return editor;
}
