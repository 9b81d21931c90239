import { expect } from "vitest";
import type { UnitKey } from "#core/document/article.ts";
import { apply, type Change, invert, mismatches, squash } from "#core/review/change.ts";
import type { UnitState } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";

/**
 * What holds for every Change, whichever command gave it. Every command's test goes through here.
 *
 * @param states the states it starts from
 */
export function expectChangeLaws(states: ReadonlyMap<UnitKey, UnitState>, change: Change): void {
  const before = new Map(states);
  const stateIn = (map: ReadonlyMap<UnitKey, UnitState>) => (key: UnitKey) => {
    const state = map.get(key);
    if (state === undefined) throw new Error(`The states hold no ${key}`);
    return state;
  };
  expect(mismatches(change, stateIn(states))).toEqual([]);
  for (const { from, to } of change.units.values()) expect(sameState(from, to)).toBe(false);
  const after = apply(states, change);
  expect(apply(after, invert(change))).toEqual(before);
  expect(invert(invert(change))).toEqual(change);
  expect(mismatches(invert(change), stateIn(after))).toEqual([]);
  expect(squash([change])).toEqual(change);
  expect(squash([change, invert(change)]).units.size).toBe(0);
  expect(new Map(states)).toEqual(before);
  for (const { to } of change.units.values()) expect(to.status === "needs-work" || to.reason === null).toBe(true);
}
