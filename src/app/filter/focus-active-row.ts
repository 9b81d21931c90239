import { flushSync } from "react-dom";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** Gives the focus back to the active row, or to the editor in it: at once, so that the next key gets there. Not for use while React renders. */
export function focusActiveRow(store: ArticleStore | null): void {
  // First what was done is put on the page.
  flushSync(() => {});
  const row = document.querySelector<HTMLElement>("[role=grid] [role=row][aria-selected=true]");
  const editor = store?.getState().mode === "editor" ? row?.querySelector<HTMLElement>("[role=textbox]") : null;
  (editor ?? row)?.focus();
}
