import type { Subject } from "#core/checks/reading/subject.ts";
import { unitBeside } from "#core/checks/reading/unit-beside.ts";

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
export function continuesBlock(subject: Subject): boolean {
  return unitBeside(subject, -1)?.place.blockNumber === subject.place.blockNumber;
}
