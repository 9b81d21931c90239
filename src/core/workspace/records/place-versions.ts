import type { UnitRecord } from "#core/review/record.ts";

/**
 * Gives versions from elsewhere revisions between those that a unit has here, each at its time: behind the last version here that is not later, before the next.
 * Revisions that are there stay, so that whoever holds one still means the same.
 *
 * @param here what the unit has, oldest first, its present record last
 * @param added oldest first
 * @param isBelow what is added stays below the present record; else it may come behind it, up to one revision on
 * @returns what was added, oldest first
 */
export function placeVersions(
  here: readonly UnitRecord[],
  added: readonly UnitRecord[],
  isBelow: boolean,
): readonly UnitRecord[] {
  const slots = added.map(({ at }) => slotOf(here, at, isBelow));
  return [...new Set(slots)]
    .sort((a, b) => a - b)
    .flatMap((slot) => {
      const between = added.filter((_, index) => slots[index] === slot);
      const from = here[slot - 1]?.revision ?? Math.max(0, Math.ceil(here[0]?.revision ?? 0) - 1);
      const to = here[slot]?.revision ?? from + 1;
      const step = (to - from) / (between.length + 1);
      return between.map((version, index) => ({ ...version, revision: from + step * (index + 1) }));
    });
}

/** Before which of the versions here it goes. */
function slotOf(here: readonly UnitRecord[], at: number, isBelow: boolean): number {
  const later = here.findIndex((version) => version.at > at);
  const slot = later < 0 ? here.length : later;
  return isBelow ? Math.min(slot, Math.max(0, here.length - 1)) : slot;
}
