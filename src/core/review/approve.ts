import type { Unit, UnitKey } from "#core/document/article.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type Change, unitChange } from "./change.ts";
import type { UnitState } from "./record.ts";
import { unitName } from "./unit-state.ts";

/** What the reviewer saw when approving. */
export interface Approval {
  readonly key: UnitKey;
  readonly text: string;
}

/**
 * Approves the unit, provided the approval was given for this unit and for exactly the target it has; fails with one sentence otherwise.
 * Nothing (null) where it is approved already.
 */
export function approve(unit: Unit, state: UnitState, approval: Approval): Result<Change | null, string> {
  const name = unitName(unit);
  if (approval.key !== unit.key)
    return fail(`Nothing was approved: the approval was for ${approval.key}, not ${name}.`);
  if (approval.text !== state.target) {
    return fail(`${name} was not approved: its text has changed meanwhile. Read it and approve it again.`);
  }
  return ok(unitChange(`Approved ${name}`, unit.key, state, { ...state, status: "approved", reason: null }));
}
