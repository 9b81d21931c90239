/** How the list of findings is narrowed. What was chosen stays while the page does; where one is goes with the article. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FindingsPanel, FindingsShown } from "#state/article/session/findings-state.ts";

/** The list of findings of an article. */
export function createFindingsPanel(shown: FindingsShown): StoreApi<FindingsPanel> {
  return createStore<FindingsPanel>((set) => ({
    ...shown,
    current: null,
    actions: {
      setScope: (scope) => {
        shown.scope = scope;
        set({ scope });
      },
      toggle: (severity) => {
        const hidden = new Set(shown.hidden);
        if (!hidden.delete(severity)) hidden.add(severity);
        shown.hidden = hidden;
        set({ hidden });
      },
      goneTo: (current) => set({ current }),
    },
  }));
}
