/** What becomes of one unit's decision in the article's new version. */
import type { Article, Unit } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { UnitState } from "#core/review/record.ts";
import { bareState, initialState } from "#core/review/unit-state.ts";
import { isSameText } from "./line-breaks.ts";
import type { UnitPair } from "./pair-units.ts";

/**
 * `kept`: source and machine translation are the same, so all stays. `moved`: likewise, elsewhere. `machine-changed`: the same source has another machine
 * translation. `source-changed`: the sentence was edited. `refused`: the frame guard does not let the text stand in its new place. `gone`: the
 * new version has no such sentence.
 */
export type Fate = "kept" | "moved" | "machine-changed" | "source-changed" | "refused" | "gone";

export interface CarriedUnit {
  readonly fate: Fate;
  /** The unit of the old version. */
  readonly from: Unit;
  /** The unit of the new version; null where it is gone. */
  readonly to: Unit | null;
  /** What was decided in the old version. */
  readonly reviewed: UnitState;
  /** What holds in the new version; null where the unit is gone. */
  readonly state: UnitState | null;
  /** What the frame guard said: why it refused the text, or what it escaped. */
  readonly message: string | null;
}

/** @param pair undefined where the unit is gone */
export function carryUnit(next: Article, from: Unit, pair: UnitPair | undefined, decided: UnitState): CarriedUnit {
  const reviewed = bareState(decided);
  if (pair === undefined) return { fate: "gone", from, to: null, reviewed, state: null, message: null };
  const { to } = pair;
  const carried = (fate: Fate, state: UnitState) => ({ fate, from, to, reviewed, state, message: null });
  const isOthersText = isSameText(reviewed.target, to.target);
  // Nobody knows a field's source, but a text that is there already is no text of another source.
  if (pair.kind === "edited" && !(from.kind === "field" && isOthersText))
    return carried("source-changed", initialState(to));
  const fate = isSameText(from.target, to.target) ? placeOf(pair) : "machine-changed";
  if (isOthersText) return carried(fate, { ...reviewed, target: to.target });
  if (isChanged(from, reviewed)) return carryText(next, to, { fate, from, reviewed });
  return carried(fate, unchangedState(to, reviewed));
}

/** Whether the reviewer has made another text of the machine translation. */
export function isChanged(unit: Unit, { target }: UnitState): boolean {
  return !isSameText(unit.target, target);
}

function placeOf({ kind }: UnitPair): "kept" | "moved" {
  return kind === "moved" ? "moved" : "kept";
}

/** Nobody has seen the new machine translation: what was said for the old one does not hold. What was said against it is still to be looked into. */
function unchangedState(to: Unit, reviewed: UnitState): UnitState {
  return reviewed.status === "needs-work" ? { ...reviewed, target: to.target } : initialState(to);
}

function carryText(next: Article, to: Unit, { fate, from, reviewed }: Pick<CarriedUnit, "fate" | "from" | "reviewed">) {
  const verdict = guardEdit(next, to, reviewed.target);
  if (verdict.kind === "refused") {
    return { fate: "refused", from, to, reviewed, state: initialState(to), message: verdict.message } as const;
  }
  const message = verdict.kind === "escaped" ? verdict.message : null;
  return { fate, from, to, reviewed, state: { ...reviewed, target: verdict.text }, message };
}
