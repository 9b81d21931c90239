import type { Unit } from "#core/document/article.ts";
import type { Status } from "./record.ts";

/**
 * Index of the next unreviewed unit (segment or field) after index `from` in document order, going on from the top at the end; where none is left,
 * of the next one that was edited and not decided. `from` itself is not considered; -1 where no other unit is left. With `from` -1 it looks at
 * all from the first on.
 */
export function nextToReview(units: readonly Unit[], from: number, statusOf: (unit: Unit) => Status): number {
  const unreviewed = nextUnit(units, from, (unit) => statusOf(unit) === "unreviewed");
  return unreviewed >= 0 ? unreviewed : nextUnit(units, from, (unit) => statusOf(unit) === "edited");
}

/** The same for any property of a unit. */
export function nextUnit(units: readonly Unit[], from: number, isWanted: (unit: Unit) => boolean): number {
  for (let step = 1; step <= units.length; step++) {
    const index = (from + step) % units.length;
    const unit = units[index];
    if (unit !== undefined && index !== from && isWanted(unit)) return index;
  }
  return -1;
}
