import type { Unit } from "#core/document/article.ts";
import type { Change } from "./change.ts";
import { editTarget } from "./edit-target.ts";
import type { UnitState } from "./record.ts";
import { unitName } from "./unit-state.ts";

/** The target as it was loaded; statuses as with any edit. Nothing where the target is the machine translation. */
export function restoreMachineTranslation(unit: Unit, state: UnitState): Change | null {
  return editTarget(unit, state, unit.target, `Restored the machine translation of ${unitName(unit)}`);
}
