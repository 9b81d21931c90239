/**
 * A Change is what a command did, as a value: for every unit it touched the state before and the state after.
 *
 * Undo inverts it, saving writes its `to` states, history keeps them, and several become one by squashing. Because both sides are there, a
 * Change can always be asked whether it still fits the present states, so it is never applied blindly over someone else's work.
 *
 * Laws, checked by `testing/change-laws.ts`: apply(invert(c)) undoes apply(c); invert(invert(c)) is c; squash is associative over Changes that
 * follow each other, and applying it equals applying them in turn.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { UnitState } from "./record.ts";
import { bareState, sameState } from "./unit-state.ts";

export interface Transition {
  readonly from: UnitState;
  readonly to: UnitState;
}

export interface Change {
  /** Plain words for messages and menus: "Approved a6051-103". */
  readonly label: string;
  readonly units: ReadonlyMap<UnitKey, Transition>;
}

/** The Change of one unit; null where `to` equals `from`. */
export function unitChange(label: string, key: UnitKey, from: UnitState, to: UnitState): Change | null {
  if (sameState(from, to)) return null;
  return { label, units: new Map([[key, { from: bareState(from), to: bareState(to) }]]) };
}

/** The states after the Change. `states` is left as it is; whether the Change fits it is asked with `mismatches`. */
export function apply(states: ReadonlyMap<UnitKey, UnitState>, change: Change): ReadonlyMap<UnitKey, UnitState> {
  const next = new Map(states);
  for (const [key, { to }] of change.units) next.set(key, to);
  return next;
}

/** The Change back. The label stays: it names what was done, not the direction. */
export function invert(change: Change): Change {
  const units = new Map<UnitKey, Transition>();
  for (const [key, { from, to }] of change.units) units.set(key, { from: to, to: from });
  return { label: change.label, units };
}

/**
 * One Change that does what all do in turn: `from` of the first, `to` of the last; units that end where they began vanish.
 * Each Change must start where the one before it ended. The label is the last one's unless given.
 */
export function squash(changes: readonly Change[], label: string = changes.at(-1)?.label ?? ""): Change {
  const units = new Map<UnitKey, Transition>();
  for (const change of changes) {
    for (const [key, { from, to }] of change.units) {
      const start = units.get(key)?.from ?? from;
      if (sameState(start, to)) units.delete(key);
      else units.set(key, { from: start, to });
    }
  }
  return { label, units };
}

/** Units whose present state is not the one the Change starts from. */
export function mismatches(change: Change, stateOf: (key: UnitKey) => UnitState): readonly UnitKey[] {
  const found: UnitKey[] = [];
  for (const [key, { from }] of change.units) if (!sameState(stateOf(key), from)) found.push(key);
  return found;
}
