/** How the list of findings is narrowed. What was chosen stays while the page does; where one is goes with the article. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ReviewState } from "#state/article/session/article-state.ts";
import type { FindingsPanel } from "#state/article/session/findings-state.ts";

/** The list of findings of an article. */
export function createFindingsPanel(review: StoreApi<ReviewState>): StoreApi<FindingsPanel> {
  return createStore<FindingsPanel>((set) => {
    review.subscribe((now, before) => {
      if (now.open !== before.open) set({ current: null });
    });
    return {
      scope: "segment",
      hidden: new Set(),
      current: null,
      actions: {
        setScope: (scope) => set({ scope }),
        toggle: (severity) =>
          set(({ hidden }) => {
            const next = new Set(hidden);
            if (!next.delete(severity)) next.add(severity);
            return { hidden: next };
          }),
        goneTo: (current) => set({ current }),
      },
    };
  });
}
