import { flushSync } from "react-dom";
import { focusActiveUnit } from "#state/article/focus-active-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { View } from "#state/editor/use-view.ts";

/** Gives the focus back to the editor, or outside it to the active unit: at once, so that the next key gets there. Not for use while React renders. */
export function focusText(view: View, store: ArticleStore | null): void {
  // First what was done is put on the page.
  flushSync(() => {});
  if (store !== null) focusActiveUnit(view, store.getState());
}
