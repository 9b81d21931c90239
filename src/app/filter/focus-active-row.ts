import { flushSync } from "react-dom";
import type { StoreApi } from "zustand/vanilla";
import type { ReviewState } from "#state/article/session/article-state.ts";

/** Gives the focus back to the active row, or to the editor in it: at once, so that the next key gets there. Not for use while React renders. */
export function focusActiveRow(store: StoreApi<ReviewState>): void {
  // First what was done is put on the page.
  flushSync(() => {});
  const row = document.querySelector<HTMLElement>("[role=grid] [role=row][aria-selected=true]");
  const editor = store.getState().mode === "editor" ? row?.querySelector<HTMLElement>("[role=textbox]") : null;
  (editor ?? row)?.focus();
}
