import type { Subject } from "#core/checks/reading/subject.ts";
import type { Unit } from "#core/document/article.ts";

/**
 * What stands before a unit in its line: `line`, nothing but the marks of quotes and lists around it, so that it can begin a block; `mark`, the mark of a
 * heading or a cell's border, behind which nothing can, though a reader sees it; `text`, anything else.
 */
export type UnitStart = "line" | "mark" | "text";

/** A longer line before a unit holds more than marks. */
const MAX_PREFIX = 500;
const MARKS = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*$/;
const HEADING_MARK = /#{1,6}[ \t]+(?:<a [^<>]*><\/a>)?[ \t]*$/;

export function unitStart({ unit, place, context: { article } }: Subject): UnitStart {
  if (unit.kind === "field" || place.inline !== null) return "text";
  const { from } = unit.pairRange;
  const near = article.text.slice(Math.max(0, from - MAX_PREFIX), from);
  const lineFrom = near.lastIndexOf("\n") + 1;
  if (lineFrom === 0 && from > MAX_PREFIX) return "text";
  const before = near.slice(lineFrom);
  if (place.cell !== null) return /(?:^|\|)\s*$/.test(before) ? "mark" : "text";
  if (place.level > 0 && HEADING_MARK.test(before) && MARKS.test(before.replace(HEADING_MARK, ""))) return "mark";
  return MARKS.test(before) ? "line" : "text";
}

/** Whether text of the same block stands in front of the unit. */
export function continuesBlock({ unit, context: { article } }: Subject): boolean {
  const index = article.units.indexOf(unit);
  const before: Unit | undefined = article.units[index - 1];
  return index > 0 && before?.place.blockNumber === unit.place.blockNumber;
}
