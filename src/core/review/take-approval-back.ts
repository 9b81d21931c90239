import type { Unit } from "#core/document/article.ts";
import { type Change, unitChange } from "./change.ts";
import type { UnitState } from "./record.ts";
import { unitName } from "./unit-state.ts";

/**
 * The unit as if nobody had approved it: `unreviewed` where its text is the machine translation, else `edited`. The text stays. Nothing where it is not
 * approved.
 */
export function takeApprovalBack(unit: Unit, state: UnitState): Change | null {
  if (state.status !== "approved") return null;
  const status = state.target === unit.target ? "unreviewed" : "edited";
  return unitChange(`Took back the approval of ${unitName(unit)}`, unit.key, state, { ...state, status });
}
