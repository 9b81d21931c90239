import type { Unit } from "#core/document/article.ts";
import { hasOpenComments } from "#core/review/comment.ts";
import type { QuerySubject } from "#core/search/query-predicate.ts";
import type { ReviewState } from "./review-state.ts";
import { committedState, unitStatus } from "./select-unit.ts";

/** What a filter depends on beside its query. */
export type FilteredState = Pick<ReviewState, "open" | "records" | "drafts" | "comments">;

/** The unit as a query asks about it: as its row shows it. */
export function subjectOf(state: FilteredState, unit: Unit): QuerySubject {
  const target = state.drafts.get(unit.key)?.text ?? committedState(state, unit).target;
  const commented = hasOpenComments(state.comments.get(unit.key));
  return { unit, target, status: unitStatus(state, unit), commented };
}
