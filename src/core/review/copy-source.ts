import type { Unit } from "#core/document/article.ts";
import type { Change } from "./change.ts";
import { editTarget } from "./edit-target.ts";
import type { UnitState } from "./record.ts";
import { unitName } from "./unit-state.ts";

/** The source as target: `text` is the source as the frame guard passed it. Nothing for a field, which has none, or where it is the target already. */
export function copySource(unit: Unit, state: UnitState, text: string): Change | null {
  if (unit.kind === "field") return null;
  return editTarget(unit, state, text, `Copied the source to ${unitName(unit)}`);
}
