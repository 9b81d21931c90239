import type { UnitRecord, UnitState, Version } from "./record.ts";
import { bareState } from "./unit-state.ts";

/** Versions kept of one unit beside the present one; the oldest go first. */
export const MAX_VERSIONS = 200;

/**
 * The record that follows `old` (undefined for a unit never stored): the new state, one revision on, the old state added to the history.
 * The machine translation is not a version; the article itself holds it.
 */
export function nextRecord(old: UnitRecord | undefined, state: UnitState, at: number): UnitRecord {
  if (old === undefined) return { ...bareState(state), revision: 1, at, history: [] };
  const replaced: Version = { ...bareState(old), at: old.at };
  return {
    ...bareState(state),
    revision: old.revision + 1,
    at,
    history: [...old.history, replaced].slice(-MAX_VERSIONS),
  };
}
