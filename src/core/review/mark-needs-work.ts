import type { Unit } from "#core/document/article.ts";
import { type Change, unitChange } from "./change.ts";
import type { UnitState } from "./record.ts";
import { unitName } from "./unit-state.ts";

/** Marks the unit as needing work. An empty reason is none. Nothing where it needs work for the same reason already. */
export function markNeedsWork(unit: Unit, state: UnitState, reason: string | null): Change | null {
  const told = reason?.trim() || null;
  return unitChange(`Needs work: ${unitName(unit)}`, unit.key, state, {
    target: state.target,
    status: "needs-work",
    reason: told,
  });
}
