/**
 * What the list of findings shows, and where the reviewer is among them. A store of its own beside the review's, made when it is first asked for. What was
 * chosen stays while the page does; where one is goes with the article.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Finding, Severity } from "#core/checks/finding.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";

/** Whose findings are listed; `dismissed`: those that are no longer shown. */
export type FindingScope = "segment" | "article" | "dismissed";

export interface FindingsPanel {
  readonly scope: FindingScope;
  /** What the article's list leaves out. */
  readonly hidden: ReadonlySet<Severity>;
  /** The finding gone to last; it may be gone since. */
  readonly current: Finding | null;
  readonly actions: FindingsPanelActions;
}

export interface FindingsPanelActions {
  setScope(scope: FindingScope): void;
  /** Leaves a severity out of the article's list, or takes it in again. */
  toggle(severity: Severity): void;
  goneTo(finding: Finding | null): void;
}

const panels = new WeakMap<StoreApi<ReviewState>, StoreApi<FindingsPanel>>();

/** The findings panel of a review: always the same one. */
export function findingsPanelOf(review: StoreApi<ReviewState>): StoreApi<FindingsPanel> {
  const known = panels.get(review);
  if (known !== undefined) return known;
  const panel = createFindingsPanel(review);
  panels.set(review, panel);
  return panel;
}

function createFindingsPanel(review: StoreApi<ReviewState>): StoreApi<FindingsPanel> {
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
