/** Which rows the find panel looks into: all of the article, those that the filter shows, or those selected. */
import type { Unit } from "#core/document/article.ts";
import { isFiltered, selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { FindPanel } from "#state/article/session/find-state.ts";
import type { RowSelection } from "#state/article/session/selection-state.ts";

export interface FindScope {
  /** What it is limited to; null where there is nothing to limit it to. */
  readonly kind: "shown" | "selected" | "all" | null;
  /** In document order; the same object for as long as they are the same units. */
  readonly units: readonly Unit[];
}

type Limits = Pick<FindPanel, "shown" | "onlyShown" | "onlySelected">;

/** The scope as panel, filter and selection have it now. Finding has no use for a selection, only replacing has. */
export function findScope(review: ArticleStore, panel: Limits): FindScope {
  return scopeOf(review.getState(), review.selection.getState(), panel);
}

/** As `findScope`, of the states given. */
export function scopeOf(state: ArticleState, { keys }: Pick<RowSelection, "keys">, panel: Limits): FindScope {
  const all = state.open.article.units;
  const filtered = isFiltered(state);
  const selectable = panel.shown === "replace" && keys.size > 0;
  const base = filtered && panel.onlyShown ? selectShownUnits(state).matching : all;
  if (selectable && panel.onlySelected) return { kind: "selected", units: base.filter(({ key }) => keys.has(key)) };
  if (filtered && panel.onlyShown) return { kind: "shown", units: base };
  return { kind: filtered || selectable ? "all" : null, units: all };
}
