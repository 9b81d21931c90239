import type { Unit } from "#core/document/article.ts";
import { type Change, unitChange } from "./change.ts";
import type { UnitState } from "./record.ts";
import { unitName } from "./unit-state.ts";

/**
 * The unit with another target, already passed by the frame guard. Nothing where the target is the same.
 *
 * The unit becomes `edited`, approved and needs-work ones too. Only one that was edited (or unreviewed) and has its machine translation back is
 * `unreviewed` again: nobody has decided anything about it. An approved one is not, since its decision was taken back, not forgotten.
 */
export function editTarget(
  unit: Unit,
  state: UnitState,
  target: string,
  label = `Edited ${unitName(unit)}`,
): Change | null {
  if (target === state.target) return null;
  const undecided = state.status === "edited" || state.status === "unreviewed";
  const status = undecided && target === unit.target ? "unreviewed" : "edited";
  return unitChange(label, unit.key, state, { target, status, reason: null });
}
