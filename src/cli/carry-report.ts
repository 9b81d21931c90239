/** What `recto carry` prints about one article. */
import type { Unit } from "#core/document/article.ts";
import type { CarriedUnit, Fate } from "#core/workspace/carry-unit.ts";
import { isSameText } from "#core/workspace/line-breaks.ts";

/** The order of its parts is part of the format. Every correction is counted or named once, and conflicts beside that. */
export function carryReport(path: string, units: readonly CarriedUnit[]) {
  return {
    path,
    kept: withFate(units, "kept").length,
    moved: withFate(units, "moved").length,
    machineChanged: withFate(units, "machine-changed").length,
    sourceChanged: withFate(units, "source-changed").map(({ from, to, reviewed }) => ({
      source: sourceOf(from),
      newSource: to === null ? "" : sourceOf(to),
      target: reviewed.target,
    })),
    gone: withFate(units, "gone").map(({ from, reviewed }) => ({ source: sourceOf(from), target: reviewed.target })),
    conflicts: units.flatMap(conflictOf),
  };
}

function withFate(units: readonly CarriedUnit[], wanted: Fate): readonly CarriedUnit[] {
  return units.filter(({ fate }) => fate === wanted);
}

/** A correction that stands where the machine says something else by now, or that could not be written in its new place. */
function conflictOf({ fate, from, to, reviewed, message }: CarriedUnit) {
  if (to === null) return [];
  const conflict = { source: sourceOf(from), mine: reviewed.target, theirs: to.target };
  if (fate === "refused") return [{ ...conflict, refused: message ?? "" }];
  return fate === "machine-changed" && !isSameText(reviewed.target, to.target) ? [conflict] : [];
}

/** A field has no source; what the machine made of it says as much. */
function sourceOf(unit: Unit): string {
  return unit.kind === "segment" ? unit.source : unit.target;
}
