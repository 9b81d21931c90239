import type { UnitRecord, UnitState } from "./record.ts";
import { bareState } from "./unit-state.ts";

/** Versions kept of one unit beside the present one; the oldest go first. */
export const MAX_VERSIONS = 200;

/**
 * The record that follows one of the revision of `old` (undefined for a unit never stored): the new state, one revision on. What it replaces stays with the store as a version.
 * The machine translation is not a version; the article itself holds it.
 *
 * @param by the reviewer's name, where one was given
 */
export function nextRecord(
  old: Pick<UnitRecord, "revision"> | undefined,
  state: UnitState,
  at: number,
  by?: string,
): UnitRecord {
  return { ...bareState(state), revision: (old?.revision ?? 0) + 1, at, ...(by !== undefined && { by }) };
}

/**
 * Two lists of versions of one unit as one, newest first.
 *
 * @param stored what the store has; of two versions of one revision this one counts
 * @param seen what this page has had, stored or not
 */
export function mergeVersions(stored: readonly UnitRecord[], seen: readonly UnitRecord[]): readonly UnitRecord[] {
  const byRevision = new Map([...seen, ...stored].map((version) => [version.revision, version]));
  return Array.from(byRevision.values()).sort((a, b) => b.revision - a.revision);
}

/** The versions, oldest first, with one more at its place: whatever was believed to come later was never stored. */
export function withVersion(versions: readonly UnitRecord[], version: UnitRecord): readonly UnitRecord[] {
  return [...versions.filter(({ revision }) => revision < version.revision), version].slice(-MAX_VERSIONS - 1);
}
