/** The corrections of a reviewer: in what a corrected article differs from the same version as the machine left it. */
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { isChanged } from "#core/workspace/carry-unit.ts";
import { isSameText } from "#core/workspace/line-breaks.ts";
import { pairFields } from "#core/workspace/pair-units.ts";

export interface Corrections {
  /** By the keys of the machine's version. */
  readonly records: ReadonlyMap<UnitKey, UnitRecord>;
  /** Units that stand in one of the two alone, or twice, so that nobody can tell what was corrected in them. */
  readonly unreadable: readonly UnitKey[];
}

/** @returns the corrections, or one sentence that says why the one is no corrected copy of the other */
export function readCorrections(machine: Article, corrected: Article): Result<Corrections, string> {
  const counterparts = new Map<Unit, Unit>([
    ...sameSegments(machine, corrected),
    ...pairFields(machine, corrected).map(({ from, to }) => [from, to] as const),
  ]);
  const isSegment = ({ kind }: Unit) => kind === "segment";
  if (machine.units.some(isSegment) && !Array.from(counterparts.keys()).some(isSegment))
    return fail(
      "It holds none of the segments of the version before it was corrected: give the same version for both.",
    );
  const records = new Map<UnitKey, UnitRecord>();
  for (const [unit, { target }] of counterparts) {
    const state = { target, status: "edited", reason: null } as const;
    if (isChanged(unit, state)) records.set(unit.key, { ...state, revision: 1, at: 0 });
  }
  const met = new Set(counterparts.values());
  const alone = [
    ...editableUnits(machine).filter((unit) => !counterparts.has(unit)),
    ...editableUnits(corrected).filter((unit) => !met.has(unit)),
  ];
  return ok({ records, unreadable: [...new Set(alone.map(({ key }) => key))] });
}

/** Ids hold within one version, so they name its segments in both copies. An id that stands more often in one copy than in the other names none. */
function sameSegments(machine: Article, corrected: Article): readonly (readonly [Unit, Unit])[] {
  const [olds, news] = [countIds(machine), countIds(corrected)];
  const byKey = new Map(corrected.units.map((unit) => [unit.key, unit]));
  return machine.units.flatMap((unit) => {
    const other = byKey.get(unit.key);
    if (unit.kind !== "segment" || other?.kind !== "segment" || other.id !== unit.id) return [];
    const isSame = olds.get(unit.id) === news.get(unit.id) && isSameText(unit.source, other.source);
    return isSame ? [[unit, other] as const] : [];
  });
}

function countIds({ units }: Article): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) if (unit.kind === "segment") counts.set(unit.id, (counts.get(unit.id) ?? 0) + 1);
  return counts;
}
