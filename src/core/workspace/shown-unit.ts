import type { UnitKey } from "#core/document/article.ts";
import type { PresentReview } from "#core/ports/segment-search.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import { initialState } from "#core/review/unit-state.ts";

/** A unit as its row shows it, with what is decided. */
export interface ShownUnit {
  readonly state: UnitState;
  readonly target: string;
  readonly status: Status;
}

/** @param review what was decided about this content; null where nothing was */
export function shownUnit(
  review: PresentReview | null,
  unit: { readonly key: UnitKey; readonly target: string },
): ShownUnit {
  const state = review?.units.get(unit.key) ?? initialState(unit);
  const draft = review?.drafts.get(unit.key);
  const status = draft !== undefined && draft !== state.target ? "edited" : state.status;
  return { state, target: draft ?? state.target, status };
}
