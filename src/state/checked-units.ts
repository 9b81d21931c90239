import type { CheckedUnit } from "#core/checks/finding.ts";
import type { Session } from "./session.ts";

/** See `ReviewActions.takeChecked`. A unit without findings needs no entry. */
export function takeChecked(session: Session, units: readonly CheckedUnit[], isChecked: boolean): void {
  const state = session.get();
  const checked = new Map(state.checked);
  for (const unit of units) {
    if (unit.findings.length > 0) checked.set(unit.key, unit);
    else checked.delete(unit.key);
  }
  session.patch({ checked, isChecked });
}
