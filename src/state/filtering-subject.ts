import type { Unit, UnitKey } from "#core/document/article.ts";
import type { QuerySubject } from "#core/search/query-predicate.ts";
import type { ReviewState } from "./review-state.ts";
import { committedState, unitStatus } from "./select-unit.ts";

/** What a filter depends on beside its query. */
export type FilteredState = Pick<ReviewState, "open" | "records" | "drafts">;

const none: ReadonlySet<UnitKey> = new Set();

/** Units with an open comment: the same set for as long as it holds the same. Nothing can be commented on yet. */
export function selectCommented(_state: FilteredState): ReadonlySet<UnitKey> {
  return none;
}

/** The unit as a query asks about it: as its row shows it. */
export function subjectOf(state: FilteredState, unit: Unit): QuerySubject {
  const target = state.drafts.get(unit.key)?.text ?? committedState(state, unit).target;
  return { unit, target, status: unitStatus(state, unit), commented: selectCommented(state).has(unit.key) };
}
