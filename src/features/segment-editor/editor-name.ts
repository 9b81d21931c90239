import type { Unit } from "#core/document/article.ts";
import { shownUnitName } from "#core/review/unit-state.ts";

/** The editor's name for assistive technology and scripts. */
export function nameOf(unit: Unit): string {
  return `Target, ${unit.kind} ${shownUnitName(unit)}`;
}
