import type { UnitRecord, UnitState, Version } from "./record.ts";
import { bareState } from "./unit-state.ts";

/** Versions kept of one unit beside the present one; the oldest go first. */
export const MAX_VERSIONS = 200;

/**
 * The record that follows `old` (undefined for a unit never stored): the new state, one revision on, the old state added to the history.
 * The machine translation is not a version; the article itself holds it.
 *
 * @param by the reviewer's name, where one was given
 */
export function nextRecord(old: UnitRecord | undefined, state: UnitState, at: number, by?: string): UnitRecord {
  const stored = { ...bareState(state), ...signed(at, by) };
  if (old === undefined) return { ...stored, revision: 1, history: [] };
  const replaced: Version = { ...bareState(old), ...signed(old.at, old.by) };
  return {
    ...stored,
    revision: old.revision + 1,
    history: [...old.history, replaced].slice(-MAX_VERSIONS),
  };
}

function signed(at: number, by: string | undefined): { readonly at: number; readonly by?: string } {
  return by === undefined ? { at } : { at, by };
}
