import type { Unit } from "#core/document/article.ts";
import type { UnitState } from "./record.ts";

/** The state of a unit nobody has touched: its machine translation, unreviewed. */
export function initialState(unit: Pick<Unit, "target">): UnitState {
  return { target: unit.target, status: "unreviewed", reason: null };
}

/** Equality by content; what a record adds (revision, time, history) does not count. */
export function sameState(a: UnitState, b: UnitState): boolean {
  return a.target === b.target && a.status === b.status && a.reason === b.reason;
}

/** The state alone, without what a record adds. */
export function bareState({ target, status, reason }: UnitState): UnitState {
  return { target, status, reason };
}

/** What messages call a unit: a segment's key (its id, numbered where the id repeats), a field's name, of a text without a pair its first words. */
export function unitName(unit: Unit): string {
  if (unit.kind === "segment") return unit.key;
  return unit.syntax === "text" ? `“${firstWords(unit.target)}”` : unit.name;
}

/** What its row and its editor are called: a segment's id as the file has it, else as messages have it. */
export function shownUnitName(unit: Unit): string {
  return unit.kind === "segment" ? unit.id : unitName(unit);
}

const MOST_LETTERS = 30;

function firstWords(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return line.length <= MOST_LETTERS ? line : `${Array.from(line).slice(0, MOST_LETTERS).join("").trimEnd()}…`;
}
