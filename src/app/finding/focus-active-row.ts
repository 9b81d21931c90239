import type { StoreApi } from "zustand/vanilla";
import type { ReviewState } from "#state/review-state.ts";

/** Gives the focus back to the active row, or to the editor in it, once what was done is on the screen. */
export function focusActiveRow(store: StoreApi<ReviewState>): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>("[role=grid] [role=row][aria-selected=true]");
    const editor = store.getState().mode === "editor" ? row?.querySelector<HTMLElement>("[role=textbox]") : null;
    (editor ?? row)?.focus();
  });
}
